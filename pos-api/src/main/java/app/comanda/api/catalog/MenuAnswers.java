package app.comanda.api.catalog;

import app.comanda.catalog.MenuNow;
import app.comanda.catalog.PriceBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** The answers of the menus, kept as long as their price books are. */
@ApplicationScoped
class MenuAnswers {

    /** Answers of one book: channels with prices of their own, before and after one border. */
    private static final int MOST = 8;

    private final Map<PriceBook, Map<Shown, MenuAnswer>> answers = Collections.synchronizedMap(new WeakHashMap<>());

    MenuAnswer of(MenuNow menu) {
        Map<Shown, MenuAnswer> ofBook =
                answers.computeIfAbsent(menu.book(), book -> Collections.synchronizedMap(new Latest()));
        Shown shown = Shown.of(menu);
        MenuAnswer known = ofBook.get(shown);
        if (known == null) {
            // two at once may write it twice; a lock would let one large menu hold up all others
            known = MenuAnswer.of(menu);
            ofBook.put(shown, known);
        }
        return known;
    }

    /** What makes two answers of one book differ. Not the book itself, which would never be forgotten. */
    private record Shown(Object prices, Object until, Object soldOut) {

        static Shown of(MenuNow menu) {
            return new Shown(menu.prices(), menu.until(), menu.soldOut());
        }
    }

    private static final class Latest extends LinkedHashMap<Shown, MenuAnswer> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, MenuAnswer> eldest) {
            return size() > MOST;
        }
    }
}
