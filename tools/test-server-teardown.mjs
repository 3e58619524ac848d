export default async function stopTestServer() {
  await globalThis.tequioTestServer.stop();
}
