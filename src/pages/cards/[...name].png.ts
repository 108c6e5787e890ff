import type { APIRoute } from "astro";
import { cardsFor, renderAhead, renderCard, type Card } from "../../cards/index.ts";
import { guideForPages, localePaths } from "../../content/astro.ts";
import { routes } from "../../i18n/index.ts";

/** A build draws while it writes the other pages; the development server draws what is asked for. */
let ahead: ReturnType<typeof renderAhead> | undefined;

export const getStaticPaths = () => {
  const cards = localePaths().flatMap(({ props }) => cardsFor(guideForPages(), props.locale));
  if (import.meta.env.PROD) ahead ??= renderAhead(cards);
  return cards.map((card) => ({
    params: { name: routes.card(card.page).replace(/^\/cards\/|\.png$/g, "") },
    props: card,
  }));
};

export const GET: APIRoute<Card> = async ({ props }) => {
  const png = await (ahead?.get(props.page) ?? renderCard(props));
  return new Response(png as Uint8Array<ArrayBuffer>, { headers: { "content-type": "image/png" } });
};
