// Lets a plain test see what a template would: runs an effect, and again whenever what it read has changed.

export function watch(body: () => void): () => void {
  return $effect.root(() => {
    $effect(body);
  });
}
