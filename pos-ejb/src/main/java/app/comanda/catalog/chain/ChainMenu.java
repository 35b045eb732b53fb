package app.comanda.catalog.chain;

import app.comanda.catalog.menu.ChainRules;
import app.comanda.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a chain's menu.
 *
 * @param number counts within the chain
 * @param currency of its prices; restaurants that take other money refuse it
 * @param document a menu file
 * @param publishAt when restaurants take it; null for a draft
 * @param version grows with every change
 */
public record ChainMenu(
        UUID id,
        int number,
        String name,
        Currency currency,
        String document,
        ChainRules rules,
        State state,
        @Nullable Instant publishAt,
        String madeBy,
        Instant madeAt,
        long version) {

    /** As it is stored. */
    public enum State {
        DRAFT,
        SCHEDULED,
        CANCELLED
    }

    /** As people see it. */
    public enum Standing {
        DRAFT,
        SCHEDULED,
        PUBLISHED,
        CANCELLED
    }

    /** Its document as the file that it is. */
    byte[] file() {
        return bytes(document);
    }

    static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    public Standing standing(Instant now) {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case CANCELLED -> Standing.CANCELLED;
            case SCHEDULED -> publishAt != null && publishAt.isAfter(now) ? Standing.SCHEDULED : Standing.PUBLISHED;
        };
    }

    ChainMenu requireDraft() {
        if (state != State.DRAFT) {
            throw BusinessException.conflict(
                    "chain-menu.not-draft", "This version is not a draft any more. Make a new one from it.");
        }
        return this;
    }

    ChainMenu requireVersion(long read) {
        if (version != read) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this version a moment ago. Read it again.");
        }
        return this;
    }
}
