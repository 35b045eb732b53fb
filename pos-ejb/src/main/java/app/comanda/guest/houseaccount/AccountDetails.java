package app.comanda.guest.houseaccount;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of an account.
 *
 * @param contact whom to send the bill; null for nobody
 * @param signers who may sign; empty for anybody who gives a name
 * @param creditLimit minor units that may be owed at once, 0 or more
 */
public record AccountDetails(String name, @Nullable String contact, List<String> signers, long creditLimit) {

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_SIGNERS = 50;

    /** Far above any bill, far below what would overflow a sum. */
    static final long MOST = 1_000_000_000_000L;

    public AccountDetails {
        name = words(name, "houseaccount.name", "name", LONGEST_NAME);
        contact = contact == null || contact.isBlank()
                ? null
                : words(contact, "houseaccount.contact", "contact", LONGEST_CONTACT);
        signers = signers.stream()
                .filter(signer -> !signer.isBlank())
                .map(signer -> words(signer, "houseaccount.signers", "signers", LONGEST_NAME))
                .distinct()
                .toList();
        if (signers.size() > MOST_SIGNERS) {
            throw BusinessException.invalid("houseaccount.signers", "signers", "At most 50 people may sign.");
        }
        if (creditLimit < 0 || creditLimit > MOST) {
            throw BusinessException.invalid("houseaccount.credit", "creditLimit", "A limit is an amount of 0 or more.");
        }
    }

    /** Whether somebody of this name may sign; capitals do not matter. */
    boolean maySign(String who) {
        return signers.isEmpty()
                || signers.stream()
                        .anyMatch(signer -> signer.toLowerCase(Locale.ROOT).equals(who.toLowerCase(Locale.ROOT)));
    }

    static String words(String text, String code, String field, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > longest
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new BusinessException(
                    BusinessException.Kind.INVALID, code, "Write 1 to " + longest + " characters.", field);
        }
        return stripped;
    }
}
