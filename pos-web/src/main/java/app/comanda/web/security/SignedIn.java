package app.comanda.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The person at the page, for the page's head. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    @Inject
    HttpServletRequest request;

    public String getName() {
        return sitting().map(Sitting::name).orElse("");
    }

    public String getUsername() {
        return sitting().map(sitting -> sitting.staff().username()).orElse("");
    }

    private Optional<Sitting> sitting() {
        return Sitting.of(request);
    }
}
