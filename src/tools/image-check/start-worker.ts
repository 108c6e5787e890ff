/**
 * Starts a worker under the page's own content security policy. A worker from a file would have only the
 * policy that its server sends with it; one from a blob inherits the page's, and with it the rule that
 * nothing may be sent anywhere else.
 *
 * @param address of the worker's module
 */
export function startWorker(address: string): Worker {
  const code = `import ${JSON.stringify(new URL(address, location.href).href)};`;
  const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return new Worker(blob, { type: "module" });
}
