package app.comanda.tenancy.provisioning;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.OutletDetails;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a chain admin asks for.
 *
 * @param slug 3 to 40 lower-case letters, digits and hyphens, unique over all chains
 * @param country ISO 3166 alpha-2, for the taxes to begin with
 * @param ownerUsername how the owner signs in; usually the e-mail address
 * @param outlet the first one
 */
public record TenantRequest(
        String name,
        String slug,
        String country,
        String ownerName,
        String ownerEmail,
        String ownerUsername,
        OutletDetails outlet) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]{2,}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@+-]{3,255}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public TenantRequest {
        requireText(name, 100, "name");
        requireText(ownerName, 100, "ownerName");
        require(SLUG, slug, "slug", "A slug has 3 to 40 lower-case letters, digits and hyphens.");
        require(EMAIL, ownerEmail, "ownerEmail", "This is not an e-mail address.");
        require(
                USERNAME,
                ownerUsername,
                "ownerUsername",
                "A user name has 3 to 255 lower-case letters, digits and . _ @ + -");
        if (!COUNTRIES.contains(country)) {
            throw BusinessException.invalid("tenant.country", "country", "This is not a country code such as US.");
        }
    }

    private static void requireText(String text, int most, String field) {
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid("tenant." + field, field, "This has 1 to " + most + " characters.");
        }
    }

    private static void require(Pattern pattern, String text, String field, String message) {
        if (text.length() > 255 || !pattern.matcher(text).matches()) {
            throw BusinessException.invalid("tenant." + field, field, message);
        }
    }
}
