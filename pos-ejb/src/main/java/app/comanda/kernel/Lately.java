package app.comanda.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Yes or no about each of some things, believed for a second before it is asked again: for what may be known that late, and
 * would otherwise be asked with every order. Kept on this node only.
 */
public final class Lately<K> {

    /** For so long a node may not know what another did. */
    static final Duration BELIEVED = Duration.ofSeconds(1);

    private final Map<K, Answer> answers = new ConcurrentHashMap<>();

    public boolean is(K subject, Instant now, Predicate<K> question) {
        Answer known = answers.get(subject);
        if (known == null || now.isAfter(known.at().plus(BELIEVED))) {
            known = keep(subject, new Answer(question.test(subject), now));
        }
        return known.yes();
    }

    /** It is so from now on, by an act of this node that need not have committed yet. */
    public void note(K subject, Instant now) {
        keep(subject, new Answer(true, now));
    }

    /** What was asked before an act does not replace what the act noted. */
    private Answer keep(K subject, Answer answer) {
        return answers.merge(subject, answer, (old, fresh) -> old.at().isAfter(fresh.at()) ? old : fresh);
    }

    private record Answer(boolean yes, Instant at) {}
}
