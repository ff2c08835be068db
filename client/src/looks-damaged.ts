// Whether a copied text may need cleaning: characters that no keyboard writes, tags, or several lines. A cheap look before anybody is asked; knows neither
// VS Code nor documents.

const ODD =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\u2e80-\u2fd5\u3000\ue000-\uf8ff\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe6b\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff65]|&#?\w{2,8};|<\/?[A-Za-z]/;

export function looksDamaged(text: string): boolean {
  return ODD.test(text) || /[\n\r]/.test(text.trim());
}
