package app.comanda.server.replay;

import java.util.List;

/** The file has malformed rows; nothing was written. */
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RefusedFile(List<String> problems) {
        super(problems.size() + " malformed rows");
        this.problems = List.copyOf(problems);
    }

    /** Each names its row. */
    List<String> problems() {
        return problems;
    }
}
