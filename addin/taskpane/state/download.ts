const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The browser reads the file after the press has returned. */
const KEPT_MS = 60_000;

/** Hands a file to the person, where the browser keeps its downloads. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type = XLSX): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ').replace(/\s+/g, ' ');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
