package app.comanda.catalog;

import app.comanda.catalog.daypart.Dayparts;

/**
 * What an outlet sells otherwise than plainly by the menu.
 *
 * @param dayparts prices in time
 */
public record Specials(Dayparts dayparts) {}
