package app.comanda.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Idempotency as vendors keep it: the same key and body get the first answer again, another body is a conflict. */
public final class FirstAnswers {

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    private static final class Slot {
        private final String hash;
        private @Nullable Answer answer;

        Slot(String hash) {
            this.hash = hash;
        }
    }

    /**
     * Two at once with one key: the second waits for the first.
     *
     * @param account the key is the account's own
     * @param conflict the vendor's answer to another body under a known key
     */
    public Answer once(String account, String key, Exchange call, Supplier<Answer> first, Supplier<Answer> conflict) {
        String hash = hash(call);
        Slot slot = slots.computeIfAbsent(account + " " + key, name -> new Slot(hash));
        if (!slot.hash.equals(hash)) {
            return conflict.get();
        }
        synchronized (slot) {
            Answer answer = slot.answer;
            if (answer == null) {
                answer = made(first);
                slot.answer = answer;
            }
            return answer;
        }
    }

    private static Answer made(Supplier<Answer> first) {
        try {
            return first.get();
        } catch (Refusal e) {
            return e.answer();
        }
    }

    private static String hash(Exchange call) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((call.method() + " " + call.path() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(call.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
