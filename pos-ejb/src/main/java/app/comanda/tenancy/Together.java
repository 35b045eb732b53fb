package app.comanda.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;

/** Calls that are one statement. */
record Together(String sql, int rows, boolean locked) {

    private static final String VALUES = " VALUES ";

    /** Rows in one statement; of the widest table they stay far below the 65,535 values that PostgreSQL takes. */
    private static final int MOST_ROWS = 64;

    static List<Together> of(List<DatabaseCall> calls) {
        List<Together> statements = new ArrayList<>();
        for (int from = 0; from < calls.size(); ) {
            DatabaseCall call = calls.get(from);
            int alike = isInsert(call) ? Math.min(MOST_ROWS, endOfAlike(calls, from) - from) : 1;
            int rows = Integer.highestOneBit(alike);
            statements.add(new Together(call.getSQLString(), rows, call.hasOptimisticLock()));
            from += rows;
        }
        return statements;
    }

    /** One for each call. */
    static List<Together> each(List<DatabaseCall> calls) {
        return calls.stream()
                .map(call -> new Together(call.getSQLString(), 1, call.hasOptimisticLock()))
                .toList();
    }

    static boolean isInsert(DatabaseCall call) {
        return call.getSQLString().startsWith("INSERT ") && call.getSQLString().contains(VALUES);
    }

    /** Where the calls end that say the same as the one there. */
    static int endOfAlike(List<DatabaseCall> calls, int from) {
        String sql = calls.get(from).getSQLString();
        int end = from + 1;
        while (end < calls.size() && calls.get(end).getSQLString().equals(sql)) {
            end++;
        }
        return end;
    }

    static String text(List<Together> statements) {
        StringBuilder text = new StringBuilder();
        for (Together each : statements) {
            text.append(text.isEmpty() ? "" : "; ").append(each.sql);
            int row = each.sql.indexOf(VALUES) + VALUES.length();
            for (int i = 1; i < each.rows; i++) {
                text.append(", ").append(each.sql, row, each.sql.length());
            }
        }
        return text.toString();
    }

    /** Nobody changed the row since it was read. */
    void requireDone(int changed) {
        if (locked && changed != 1) {
            throw OptimisticLockException.batchStatementExecutionFailure();
        }
    }
}
