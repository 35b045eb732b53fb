package app.comanda.kernel;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the business that stops a use case: the transaction is rolled back and nothing of it remains.
 *
 * <p>The API turns it into RFC 9457 problem+json, pages into a message. Subclasses name the fact
 * ({@code ItemSoldOut}); the message is English, for people, and never holds a secret.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the API maps it to 404, 409, 422, 401, 403, 429 or 503. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;

    /**
     * @param code stable, for programs: lower case words joined by dots, e.g. {@code order.closed}
     * @param field the path of the input that is at fault, e.g. {@code lines[2].quantity}, or null
     */
    public BusinessException(Kind kind, String code, String message, @Nullable String field) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.field = field;
    }

    public static BusinessException notFound(String code, String message) {
        return new BusinessException(Kind.NOT_FOUND, code, message, null);
    }

    public static BusinessException conflict(String code, String message) {
        return new BusinessException(Kind.CONFLICT, code, message, null);
    }

    public static BusinessException invalid(String code, String field, String message) {
        return new BusinessException(Kind.INVALID, code, message, field);
    }

    public static BusinessException forbidden(String code, String message) {
        return new BusinessException(Kind.FORBIDDEN, code, message, null);
    }

    public static BusinessException tooMany(String code, String message) {
        return new BusinessException(Kind.TOO_MANY, code, message, null);
    }

    public static BusinessException unavailable(String code, String message) {
        return new BusinessException(Kind.UNAVAILABLE, code, message, null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}
