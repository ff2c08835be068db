// Every rule, sorted by id. Written by scripts/generate.ts from the files under rules/; do not edit.
import type { Rule } from './rule';
import { foreignUndefined as abbreviationForeignUndefined } from './rules/abbreviation/foreign-undefined';
import { form as abbreviationForm } from './rules/abbreviation/form';
import { inconsistent as abbreviationInconsistent } from './rules/abbreviation/inconsistent';
import { redefined as abbreviationRedefined } from './rules/abbreviation/redefined';
import { undefinedName as abbreviationUndefined } from './rules/abbreviation/undefined';
import { unused as abbreviationUnused } from './rules/abbreviation/unused';
import { usedBeforeDefinition as abbreviationUsedBeforeDefinition } from './rules/abbreviation/used-before-definition';
import { colon as addresseeColon } from './rules/addressee/colon';
import { departmentToGovernment as addresseeDepartmentToGovernment } from './rules/addressee/department-to-government';
import { missing as addresseeMissing } from './rules/addressee/missing';
import { requestSingle as addresseeRequestSingle } from './rules/addressee/request-single';
import { separators as addresseeSeparators } from './rules/addressee/separators';
import { cagr as arithmeticCagr } from './rules/arithmetic/cagr';
import { enumerationCount as arithmeticEnumerationCount } from './rules/arithmetic/enumeration-count';
import { growthRate as arithmeticGrowthRate } from './rules/arithmetic/growth-rate';
import { percentTotal as arithmeticPercentTotal } from './rules/arithmetic/percent-total';
import { periodLength as arithmeticPeriodLength } from './rules/arithmetic/period-length';
import { sumShare as arithmeticSumShare } from './rules/arithmetic/sum-share';
import { targetDirection as arithmeticTargetDirection } from './rules/arithmetic/target-direction';
import { textTableConflict as arithmeticTextTableConflict } from './rules/arithmetic/text-table-conflict';
import { totalRow as arithmeticTotalRow } from './rules/arithmetic/total-row';
import { valueConflict as arithmeticValueConflict } from './rules/arithmetic/value-conflict';
import { listForm as attachmentListForm } from './rules/attachment/list-form';
import { nameMismatch as attachmentNameMismatch } from './rules/attachment/name-mismatch';
import { printedAsAttachment as attachmentPrintedAsAttachment } from './rules/attachment/printed-as-attachment';
import { unreferenced as attachmentUnreferenced } from './rules/attachment/unreferenced';
import { unresolved as attachmentUnresolved } from './rules/attachment/unresolved';
import { articleFormat as citationArticleFormat } from './rules/citation/article-format';
import { bookMark as citationBookMark } from './rules/citation/book-mark';
import { incompleteName as citationIncompleteName } from './rules/citation/incomplete-name';
import { missingProvision as citationMissingProvision } from './rules/citation/missing-provision';
import { numberTitleMismatch as citationNumberTitleMismatch } from './rules/citation/number-title-mismatch';
import { receivedFormula as citationReceivedFormula } from './rules/citation/received-formula';
import { repealed as citationRepealed } from './rules/citation/repealed';
import { selfReference as citationSelfReference } from './rules/citation/self-reference';
import { titleThenNumber as citationTitleThenNumber } from './rules/citation/title-then-number';
import { arabicNumerals as dateArabicNumerals } from './rules/date/arabic-numerals';
import { calendarValid as dateCalendarValid } from './rules/date/calendar-valid';
import { citationInFuture as dateCitationInFuture } from './rules/date/citation-in-future';
import { effectiveGrace as dateEffectiveGrace } from './rules/date/effective-grace';
import { effectiveOrder as dateEffectiveOrder } from './rules/date/effective-order';
import { noLeadingZero as dateNoLeadingZero } from './rules/date/no-leading-zero';
import { planPeriod as datePlanPeriod } from './rules/date/plan-period';
import { position as datePosition } from './rules/date/position';
import { bracket as docNumberBracket } from './rules/doc-number/bracket';
import { duplicate as docNumberDuplicate } from './rules/doc-number/duplicate';
import { issuerMismatch as docNumberIssuerMismatch } from './rules/doc-number/issuer-mismatch';
import { serialDateInversion as docNumberSerialDateInversion } from './rules/doc-number/serial-date-inversion';
import { serialForm as docNumberSerialForm } from './rules/doc-number/serial-form';
import { spacing as docNumberSpacing } from './rules/doc-number/spacing';
import { typeMismatch as docNumberTypeMismatch } from './rules/doc-number/type-mismatch';
import { unknownCode as docNumberUnknownCode } from './rules/doc-number/unknown-code';
import { yearDateMismatch as docNumberYearDateMismatch } from './rules/doc-number/year-date-mismatch';
import { yearForm as docNumberYearForm } from './rules/doc-number/year-form';
import { colophon as gazetteColophon } from './rules/gazette/colophon';
import { issueNumber as gazetteIssueNumber } from './rules/gazette/issue-number';
import { tocColumn as gazetteTocColumn } from './rules/gazette/toc-column';
import { tocDocumentMatch as gazetteTocDocumentMatch } from './rules/gazette/toc-document-match';
import { tocOrder as gazetteTocOrder } from './rules/gazette/toc-order';
import { tocPageOrder as gazetteTocPageOrder } from './rules/gazette/toc-page-order';
import { tocTitleNumber as gazetteTocTitleNumber } from './rules/gazette/toc-title-number';
import { articleSequence as numberingArticleSequence } from './rules/numbering/article-sequence';
import { boxSequence as numberingBoxSequence } from './rules/numbering/box-sequence';
import { headingPunctuation as numberingHeadingPunctuation } from './rules/numbering/heading-punctuation';
import { inlineOrdinals as numberingInlineOrdinals } from './rules/numbering/inline-ordinals';
import { levelOrder as numberingLevelOrder } from './rules/numbering/level-order';
import { markerWidth as numberingMarkerWidth } from './rules/numbering/marker-width';
import { sequence as numberingSequence } from './rules/numbering/sequence';
import { singleChild as numberingSingleChild } from './rules/numbering/single-child';
import { terminator as numberingTerminator } from './rules/numbering/terminator';
import { approximate as numeralApproximate } from './rules/numeral/approximate';
import { decreaseMultiple as numeralDecreaseMultiple } from './rules/numeral/decrease-multiple';
import { formConsistency as numeralFormConsistency } from './rules/numeral/form-consistency';
import { largeNumber as numeralLargeNumber } from './rules/numeral/large-number';
import { percentVsPoint as numeralPercentVsPoint } from './rules/numeral/percent-vs-point';
import { rangeDash as numeralRangeDash } from './rules/numeral/range-dash';
import { rangeUnit as numeralRangeUnit } from './rules/numeral/range-unit';
import { strayLetter as numeralStrayLetter } from './rules/numeral/stray-letter';
import { unitMissing as numeralUnitMissing } from './rules/numeral/unit-missing';
import { doubled as punctuationDoubled } from './rules/punctuation/doubled';
import { unbalancedPair as punctuationUnbalancedPair } from './rules/punctuation/unbalanced-pair';
import { ambiguous as referenceAmbiguous } from './rules/reference/ambiguous';
import { unresolved as referenceUnresolved } from './rules/reference/unresolved';
import { elementOrder as structureElementOrder } from './rules/structure/element-order';
import { emptySection as structureEmptySection } from './rules/structure/empty-section';
import { innerTitleMismatch as structureInnerTitleMismatch } from './rules/structure/inner-title-mismatch';
import { leadBoxMismatch as structureLeadBoxMismatch } from './rules/structure/lead-box-mismatch';
import { missingElement as structureMissingElement } from './rules/structure/missing-element';
import { pageBreakSplit as structurePageBreakSplit } from './rules/structure/page-break-split';
import { seamDuplicateChar as structureSeamDuplicateChar } from './rules/structure/seam-duplicate-char';
import { caption as tableCaption } from './rules/table/caption';
import { columnCount as tableColumnCount } from './rules/table/column-count';
import { declaration as tableDeclaration } from './rules/table/declaration';
import { emptyCell as tableEmptyCell } from './rules/table/empty-cell';
import { headerMisaligned as tableHeaderMisaligned } from './rules/table/header-misaligned';
import { intervalCover as tableIntervalCover } from './rules/table/interval-cover';
import { noteMarker as tableNoteMarker } from './rules/table/note-marker';
import { serialSequence as tableSerialSequence } from './rules/table/serial-sequence';
import { strayCharacter as tableStrayCharacter } from './rules/table/stray-character';
import { uniformDecimals as tableUniformDecimals } from './rules/table/uniform-decimals';
import { unitConflict as tableUnitConflict } from './rules/table/unit-conflict';
import { vocabulary as tableVocabulary } from './rules/table/vocabulary';
import { bookMarks as titleBookMarks } from './rules/title/book-marks';
import { documentType as titleDocumentType } from './rules/title/document-type';
import { issuerSignatureMismatch as titleIssuerSignatureMismatch } from './rules/title/issuer-signature-mismatch';
import { punctuation as titlePunctuation } from './rules/title/punctuation';
import { threeElements as titleThreeElements } from './rules/title/three-elements';
import { verbMismatch as titleVerbMismatch } from './rules/title/verb-mismatch';
import { wrapSpace as titleWrapSpace } from './rules/title/wrap-space';

export const rules: readonly Rule[] = [
  abbreviationForeignUndefined,
  abbreviationForm,
  abbreviationInconsistent,
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  abbreviationUsedBeforeDefinition,
  addresseeColon,
  addresseeDepartmentToGovernment,
  addresseeMissing,
  addresseeRequestSingle,
  addresseeSeparators,
  arithmeticCagr,
  arithmeticEnumerationCount,
  arithmeticGrowthRate,
  arithmeticPercentTotal,
  arithmeticPeriodLength,
  arithmeticSumShare,
  arithmeticTargetDirection,
  arithmeticTextTableConflict,
  arithmeticTotalRow,
  arithmeticValueConflict,
  attachmentListForm,
  attachmentNameMismatch,
  attachmentPrintedAsAttachment,
  attachmentUnreferenced,
  attachmentUnresolved,
  citationArticleFormat,
  citationBookMark,
  citationIncompleteName,
  citationMissingProvision,
  citationNumberTitleMismatch,
  citationReceivedFormula,
  citationRepealed,
  citationSelfReference,
  citationTitleThenNumber,
  dateArabicNumerals,
  dateCalendarValid,
  dateCitationInFuture,
  dateEffectiveGrace,
  dateEffectiveOrder,
  dateNoLeadingZero,
  datePlanPeriod,
  datePosition,
  docNumberBracket,
  docNumberDuplicate,
  docNumberIssuerMismatch,
  docNumberSerialDateInversion,
  docNumberSerialForm,
  docNumberSpacing,
  docNumberTypeMismatch,
  docNumberUnknownCode,
  docNumberYearDateMismatch,
  docNumberYearForm,
  gazetteColophon,
  gazetteIssueNumber,
  gazetteTocColumn,
  gazetteTocDocumentMatch,
  gazetteTocOrder,
  gazetteTocPageOrder,
  gazetteTocTitleNumber,
  numberingArticleSequence,
  numberingBoxSequence,
  numberingHeadingPunctuation,
  numberingInlineOrdinals,
  numberingLevelOrder,
  numberingMarkerWidth,
  numberingSequence,
  numberingSingleChild,
  numberingTerminator,
  numeralApproximate,
  numeralDecreaseMultiple,
  numeralFormConsistency,
  numeralLargeNumber,
  numeralPercentVsPoint,
  numeralRangeDash,
  numeralRangeUnit,
  numeralStrayLetter,
  numeralUnitMissing,
  punctuationDoubled,
  punctuationUnbalancedPair,
  referenceAmbiguous,
  referenceUnresolved,
  structureElementOrder,
  structureEmptySection,
  structureInnerTitleMismatch,
  structureLeadBoxMismatch,
  structureMissingElement,
  structurePageBreakSplit,
  structureSeamDuplicateChar,
  tableCaption,
  tableColumnCount,
  tableDeclaration,
  tableEmptyCell,
  tableHeaderMisaligned,
  tableIntervalCover,
  tableNoteMarker,
  tableSerialSequence,
  tableStrayCharacter,
  tableUniformDecimals,
  tableUnitConflict,
  tableVocabulary,
  titleBookMarks,
  titleDocumentType,
  titleIssuerSignatureMismatch,
  titlePunctuation,
  titleThreeElements,
  titleVerbMismatch,
  titleWrapSpace,
];
