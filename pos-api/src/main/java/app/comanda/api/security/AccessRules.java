package app.comanda.api.security;

import app.comanda.api.http.Problem;
import app.comanda.api.security.TokenRefused.Reason;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nothing can be called that nobody gave a rule: a method, or its class, names its roles or is open to all on purpose. */
@Provider
public class AccessRules implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Rule rule = Rule.of(resource.getResourceMethod(), resource.getResourceClass());
        if (!rule.open()) {
            context.register(new Guard(rule.roles()));
        }
    }

    /** @param roles one of which is needed; nobody passes when it is empty */
    record Rule(boolean open, Set<String> roles) {

        private static final Rule NOBODY = new Rule(false, Set.of());

        static Rule of(@Nullable Method method, Class<?> resource) {
            return Optional.ofNullable(method)
                    .flatMap(declared -> Optional.ofNullable(of(
                            declared.getAnnotation(RolesAllowed.class),
                            declared.isAnnotationPresent(PermitAll.class),
                            declared.isAnnotationPresent(DenyAll.class))))
                    .or(() -> Optional.ofNullable(of(
                            resource.getAnnotation(RolesAllowed.class),
                            resource.isAnnotationPresent(PermitAll.class),
                            resource.isAnnotationPresent(DenyAll.class))))
                    .orElse(NOBODY);
        }

        private static @Nullable Rule of(@Nullable RolesAllowed roles, boolean all, boolean none) {
            if (none) {
                return NOBODY;
            }
            if (roles != null) {
                return new Rule(false, Set.of(roles.value()));
            }
            return all ? new Rule(true, Set.of()) : null;
        }
    }

    /** Before Payara's own check of the same annotations, which knows neither our codes nor the challenge. */
    @Priority(Priorities.AUTHORIZATION - 100)
    private record Guard(Set<String> roles) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext caller = request.getSecurityContext();
            if (caller.getUserPrincipal() == null) {
                request.abortWith(unknownCaller());
            } else if (roles.stream().noneMatch(caller::isUserInRole)) {
                request.abortWith(Problem.of(403, "access.denied", "Your role does not allow this.", null)
                        .response());
            }
        }

        private static Response unknownCaller() {
            Reason reason = Reason.MISSING;
            return Response.fromResponse(Problem.of(reason.status, reason.code, reason.detail, null)
                            .response())
                    .header("WWW-Authenticate", Challenge.of(reason))
                    .build();
        }
    }
}
