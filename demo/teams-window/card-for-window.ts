type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * The renderer draws a filtered choice set with several answers as a list of one answer only, where Teams draws
 * a search box with ticks. Such a set becomes the list of ticks; the window adds the search box above it.
 */
const several = (node: Json): Json => {
  if (node.type !== 'Input.ChoiceSet' || node.isMultiSelect !== true) return node;
  const { 'choices.data': _search, ...rest } = node;
  return { ...rest, style: 'expanded' };
};

/** A card as the renderer needs it to behave like Teams. */
export const cardForWindow = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(cardForWindow);
  if (!isObject(node)) return node;
  return several(
    Object.fromEntries(Object.entries(node).map(([name, value]) => [name, cardForWindow(value)])),
  );
};
