/** What is stored is not what was stored. Its message names keys and hashes, never content. */
export class DamagedStore extends Error {
  override name = "DamagedStore";
}
