package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a caller saw before he changes it. */
public final class IfMatch {

    public static final String HEADER = "If-Match";

    private static final Pattern QUOTED = Pattern.compile("\"?([0-9]{1,18})\"?");

    private IfMatch() {}

    /**
     * @param header {@code "7"}; decides where it is there
     * @param inBody the version that the body carries
     * @throws BusinessException {@code version.missing} when neither tells one
     */
    public static long version(@Nullable String header, @Nullable Long inBody) {
        Long version = header == null ? inBody : optional(header);
        if (version == null) {
            throw BusinessException.invalid(
                    "version.missing", "version", "Send the version that you read, in the body or as If-Match.");
        }
        return version;
    }

    /** For what may be done without having looked. */
    public static @Nullable Long optional(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        Matcher quoted = QUOTED.matcher(header);
        if (!quoted.matches()) {
            throw BusinessException.invalid("version.malformed", HEADER, "Send a version like \"7\".");
        }
        return Long.valueOf(quoted.group(1));
    }
}
