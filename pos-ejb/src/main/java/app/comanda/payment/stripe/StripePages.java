package app.comanda.payment.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists of Stripe, page by page, each page a call of its own; newest first, as Stripe sorts. */
final class StripePages {

    /** The most that Stripe gives at once. */
    static final long LIMIT = 100;

    private StripePages() {}

    static <T extends HasId> List<T> all(StripeLine line, StripeLine.Page<T> pages) throws StripeException {
        List<T> all = new ArrayList<>();
        first(line, pages, one -> !all.add(one));
        return all;
    }

    /** Reads on until it is found; empty only when all pages were read. */
    static <T extends HasId> Optional<T> first(StripeLine line, StripeLine.Page<T> pages, Predicate<T> wanted)
            throws StripeException {
        String last = null;
        while (true) {
            StripeCollection<T> page = page(line, pages, last);
            for (T one : page.getData()) {
                if (wanted.test(one)) {
                    return Optional.of(one);
                }
                last = one.getId();
            }
            if (!Boolean.TRUE.equals(page.getHasMore()) || page.getData().isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static <T extends HasId> StripeCollection<T> page(
            StripeLine line, StripeLine.Page<T> pages, @Nullable String last) throws StripeException {
        return line.ask(() -> pages.after(last));
    }
}
