import type { Product } from './product.ts';
import type { Teams } from './teams.ts';

/** What the story acts on: people in Teams, and the product as they see it. */
export type World = {
  readonly teams: Teams;
  readonly product: Product;
  /** The running meeting's chat. */
  meeting: string;
};
