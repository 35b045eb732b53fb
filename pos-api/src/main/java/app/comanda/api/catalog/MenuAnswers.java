package app.comanda.api.catalog;

import app.comanda.catalog.PriceBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The answers of the menus, kept as long as their price books are. */
@ApplicationScoped
class MenuAnswers {

    private final Map<PriceBook, MenuAnswer> answers = Collections.synchronizedMap(new WeakHashMap<>());

    MenuAnswer of(PriceBook book) {
        MenuAnswer known = answers.get(book);
        if (known == null) {
            // two at once may write it twice; a lock would let one large menu hold up all others
            known = MenuAnswer.of(book);
            answers.put(book, known);
        }
        return known;
    }
}
