package app.comanda.tenancy;

import app.comanda.kernel.Repository;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A question that will be asked anyway goes along with the transaction's next one, in the same round trip. */
@Repository
@ApplicationScoped
public class NextTrip {

    @PersistenceContext
    EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** Has it asked with the next one, after it. What it locks is locked then. */
    public void takeAlong(PlainSql.Question<?> question) {
        asked().waiting.add(question);
    }

    /** The first row, if there is one: of an answer that came with another question's, or asked for now. */
    public <T> Optional<T> ask(PlainSql.Question<T> question) {
        Asked asked = asked();
        if (!asked.answers.containsKey(question.statement())) {
            List<PlainSql.Question<?>> together = new ArrayList<>();
            together.add(question);
            asked.waiting.stream()
                    .filter(other -> !other.statement().equals(question.statement()))
                    .forEach(together::add);
            asked.waiting.clear();
            List<List<?>> answers = PlainSql.ask(entityManager.unwrap(Connection.class), together);
            for (int i = 0; i < answers.size(); i++) {
                asked.answers.put(together.get(i).statement(), answers.get(i));
            }
        }
        @SuppressWarnings("unchecked") // its own row made them
        List<T> rows = (List<T>) Objects.requireNonNull(asked.answers.remove(question.statement()));
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    private Asked asked() {
        if (transactions.getResource(NextTrip.class) instanceof Asked known) {
            return known;
        }
        Asked none = new Asked(new ArrayList<>(), new HashMap<>());
        transactions.putResource(NextTrip.class, none);
        return none;
    }

    /** By one transaction; an answer is told once. */
    private record Asked(List<PlainSql.Question<?>> waiting, Map<PlainSql.Statement, List<?>> answers) {}
}
