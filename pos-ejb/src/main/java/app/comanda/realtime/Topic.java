package app.comanda.realtime;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one may listen to in an outlet. */
public enum Topic {
    /** Tickets: made, moved on, unseen. */
    KITCHEN,
    /** Orders: placed, sent, changed, cancelled. */
    ORDERS,
    /** Bills paid and money given back. */
    PAYMENTS,
    /** What is sold out or back, and where one can order. */
    MENU;

    /** As clients write it: {@code kitchen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> of(String word) {
        return Stream.of(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }
}
