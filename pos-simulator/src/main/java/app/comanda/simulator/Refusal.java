package app.comanda.simulator;

/** A vendor's refusal of a call, from wherever it is found. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("refused with " + answer.status());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
