package app.comanda.api.catalog;

import app.comanda.catalog.MenuNow;
import app.comanda.catalog.PriceBook;
import app.comanda.kernel.Latest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The answers of the menus, kept as long as their price books are. */
@ApplicationScoped
class MenuAnswers {

    /** Answers of one book: channels with prices of their own, before and after one border. */
    private static final int MOST = 8;

    @Inject
    KnownMenus known;

    private final Map<PriceBook, Map<Shown, MenuAnswer>> answers = Collections.synchronizedMap(new WeakHashMap<>());

    MenuAnswer of(MenuNow menu) {
        Map<Shown, MenuAnswer> ofBook =
                answers.computeIfAbsent(menu.book(), book -> Collections.synchronizedMap(new Latest<>(MOST)));
        Shown shown = Shown.of(menu);
        MenuAnswer answer = ofBook.get(shown);
        if (answer == null) {
            // two at once may write it twice; a lock would let one large menu hold up all others
            MenuJson json = MenuJson.of(menu);
            answer = MenuAnswer.of(json);
            known.remember(json.outletId(), answer.tag(), MenuMarks.of(json));
            ofBook.put(shown, answer);
        }
        return answer;
    }

    /** What makes two answers of one book differ. Not the book itself, which would never be forgotten. */
    private record Shown(Object prices, Object until, Object soldOut) {

        static Shown of(MenuNow menu) {
            return new Shown(menu.prices(), menu.until(), menu.soldOut());
        }
    }
}
