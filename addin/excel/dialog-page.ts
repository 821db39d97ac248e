/** For pages that run inside a dialog: hands text to the page that opened it, once Office.js knows which one that is. */
export async function handOver(message: string): Promise<void> {
  await Office.onReady();
  Office.context.ui.messageParent(message);
}
