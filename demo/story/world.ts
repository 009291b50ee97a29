import type { Office } from '../office.ts';
import type { Product } from './product.ts';
import type { Teams } from './teams.ts';

/** What the story acts on: people in Teams, the product as they see it, and the machine room. */
export type World = {
  readonly teams: Teams;
  readonly product: Product;
  readonly office: Office;
  /** The running meeting's chat. */
  meeting: string;
  /** The service is killed in the middle of steps: a card may then stand twice, what is recorded may not. */
  readonly killed: boolean;
};
