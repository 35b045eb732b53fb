package app.comanda.payment;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a vendor said of a payment: what the guest must see to pay it, until when, or why no money came. */
@Embeddable
public class VendorWord {

    private static final String BY_HAND = "by-hand";

    /** Of cash and the like. */
    static final VendorWord NONE = new VendorWord();

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private @Nullable String presentation;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "refusal_text")
    private @Nullable String refusalText;

    /** For JPA. */
    protected VendorWord() {}

    private VendorWord(VendorWord before) {
        this.expiresAt = before.expiresAt;
        this.presentation = before.presentation;
        this.refusalCode = before.refusalCode;
        this.refusalText = before.refusalText;
    }

    VendorWord waiting(GatewayAnswer.Pending answer) {
        VendorWord now = new VendorWord(this);
        if (!answer.presentation().isEmpty()) {
            // a vendor that is asked later need not tell the code again
            now.presentation = Json.write(answer.presentation());
        }
        if (answer.expiresAt() != null) {
            now.expiresAt = answer.expiresAt();
        }
        return now;
    }

    VendorWord refusing(GatewayAnswer.Declined answer) {
        VendorWord now = done();
        now.refusalCode = answer.code();
        now.refusalText = answer.message();
        return now;
    }

    /** There is nothing to show any more. */
    VendorWord done() {
        VendorWord now = new VendorWord(this);
        now.presentation = null;
        return now;
    }

    /** Nor is anything refused. */
    VendorWord settled() {
        VendorWord now = done();
        now.refusalCode = null;
        now.refusalText = null;
        return now;
    }

    /** The guest got the money though the vendor did not give it back. @param how e.g. in cash */
    VendorWord handedBack(String how) {
        return refusing(new GatewayAnswer.Declined(null, BY_HAND, how));
    }

    /** Whether the guest got the money back in another way than by the vendor. */
    public boolean isByHand() {
        return BY_HAND.equals(refusalCode);
    }

    /** When it is off by itself, while the guest must act. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** What to show the guest: {@code qr}, {@code redirect} and the like; empty when nothing is to be done. */
    public Map<String, String> presentation() {
        return presentation == null ? Map.of() : Json.read(presentation, new TypeReference<Map<String, String>>() {});
    }

    /** Why no money came, by a word that stays the same. */
    public Optional<String> refusalCode() {
        return Optional.ofNullable(refusalCode);
    }

    /** Why no money came, as the vendor says it. */
    public Optional<String> refusalText() {
        return Optional.ofNullable(refusalText);
    }
}
