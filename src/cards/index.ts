/** Pictures that stand for pages where they are shared: what each says, and how it is drawn. */
export { cardOf, cardsFor, type Card } from "./cards.ts";
export { CARD_SIZE, renderAhead, renderCard } from "./render.ts";
