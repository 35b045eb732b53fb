package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists as Stripe gives them: newest first, a page at a time. */
final class StripeLists {

    private static final long DEFAULT = 10;
    private static final long MOST = 100;

    private StripeLists() {}

    /** @param all oldest first */
    static Answer page(String url, List<Map<String, Object>> all, StripeForm asked) {
        List<Map<String, Object>> newest =
                new ArrayList<>(all.stream().filter(created(asked)).toList());
        java.util.Collections.reverse(newest);
        Optional<String> after = asked.find("starting_after");
        int from = after.map(id -> place(newest, id) + 1).orElse(0);
        int until = (int) Math.min(
                newest.size(),
                from + asked.findNumber("limit").map(StripeLists::limit).orElse(DEFAULT));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("object", "list");
        list.put("url", url);
        list.put("has_more", until < newest.size());
        list.put("data", newest.subList(from, until));
        return Answer.json(200, list);
    }

    private static long limit(long wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Limit is between 1 and 100.", "limit");
        }
        return wanted;
    }

    private static int place(List<Map<String, Object>> list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (id.equals(list.get(i).get("id"))) {
                return i;
            }
        }
        throw StripeRefusal.missing("object", id);
    }

    private static Predicate<Map<String, Object>> created(StripeForm asked) {
        long from = asked.findNumber("created[gte]").orElse(Long.MIN_VALUE);
        long until = asked.findNumber("created[lt]").orElse(Long.MAX_VALUE);
        return one -> !(one.get("created") instanceof Long at) || at >= from && at < until;
    }
}
