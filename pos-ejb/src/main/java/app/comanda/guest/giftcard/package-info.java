/**
 * Gift cards: money that was paid before. Whoever shows a card's code may spend it, so the code is told once and never
 * kept.
 */
@NullMarked
package app.comanda.guest.giftcard;

import org.jspecify.annotations.NullMarked;
