package app.comanda.api.tenancy;

import app.comanda.api.http.Required;
import app.comanda.tenancy.provisioning.TenantRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant to be made.
 *
 * @param slug 3 to 40 lower-case letters, digits and hyphens
 * @param country ISO 3166 alpha-2
 * @param outlet the first one
 */
public record NewTenantJson(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String country,
        @Nullable NewOwnerJson owner,
        @Nullable OutletJson outlet) {

    /** @param username the e-mail address where left out */
    public record NewOwnerJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String username) {}

    TenantRequest request() {
        NewOwnerJson boss = Required.field(owner, "owner");
        String email = Required.field(boss.email(), "owner.email");
        String username = boss.username();
        return new TenantRequest(
                Required.field(name, "name"),
                Required.field(slug, "slug"),
                Required.field(country, "country"),
                Required.field(boss.name(), "owner.name"),
                email,
                (username == null ? email : username).toLowerCase(Locale.ROOT),
                Required.field(outlet, "outlet").details("outlet."));
    }
}
