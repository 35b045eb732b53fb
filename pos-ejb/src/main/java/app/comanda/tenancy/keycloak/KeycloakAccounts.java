package app.comanda.tenancy.keycloak;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.StaffAccount;
import app.comanda.tenancy.StaffAccounts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Staff accounts as users of Comanda's realm. */
@ApplicationScoped
public class KeycloakAccounts implements StaffAccounts {

    private static final Logger LOG = System.getLogger(KeycloakAccounts.class.getName());
    private static final String BACK_OFFICE = "pos-backoffice";
    private static final int PAGE = 100;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.url")
    String url;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.realm", defaultValue = "comanda")
    String realmName;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.provisioner.secret")
    String secret;

    @Inject
    @ConfigProperty(name = "comanda.public.url")
    String publicUrl;

    private Keycloak keycloak;

    @PostConstruct
    void open() {
        Keycloak.setClientProvider(new JerseyClients());
        keycloak = KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(realmName)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("pos-provisioner")
                .clientSecret(secret)
                .build();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    @Override
    public boolean isTaken(String username, String email) {
        return asking(() -> !users().searchByUsername(username, true).isEmpty()
                || !users().searchByEmail(email, true).isEmpty());
    }

    @Override
    public void put(StaffAccount account) {
        asking(() -> {
            Optional<UserRepresentation> known = find(account.tenantId(), account.staffId());
            String id = known.isPresent() ? change(known.get(), account) : create(account);
            giveRole(users().get(id), account.role());
            return id;
        });
    }

    @Override
    public void invite(UUID tenantId, UUID staffId) {
        asking(() -> {
            UserRepresentation user = get(tenantId, staffId);
            List<String> toDo = user.getRequiredActions();
            if (toDo.isEmpty()) {
                throw BusinessException.conflict("account.set-up", "This person has set up the account already.");
            }
            users().get(user.getId()).executeActionsEmail(BACK_OFFICE, publicUrl + "/", null, toDo);
            return user;
        });
    }

    @Override
    public void disable(UUID tenantId, UUID staffId) {
        asking(() -> {
            find(tenantId, staffId).ifPresent(user -> {
                user.setEnabled(false);
                users().get(user.getId()).update(user);
                users().get(user.getId()).logout();
            });
            return staffId;
        });
    }

    @Override
    public void endSessions(UUID tenantId) {
        asking(() -> {
            int first = 0;
            List<UserRepresentation> page = page(tenantId, first);
            while (!page.isEmpty()) {
                page.stream().filter(user -> isOf(tenantId, user)).forEach(this::signOut);
                first += PAGE;
                page = page(tenantId, first);
            }
            return first;
        });
    }

    @Override
    public void remove(UUID tenantId, UUID staffId) {
        asking(() -> {
            find(tenantId, staffId).ifPresent(this::delete);
            return staffId;
        });
    }

    @Override
    public void removeAll(UUID tenantId) {
        asking(() -> {
            List<UserRepresentation> page = pageOfOwn(tenantId);
            while (!page.isEmpty()) {
                page.forEach(this::delete);
                page = pageOfOwn(tenantId);
            }
            return tenantId;
        });
    }

    private String create(StaffAccount account) {
        try (Response answer = users().create(KeycloakUser.of(account))) {
            if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                throw taken();
            }
            return CreatedResponseUtil.getCreatedId(answer);
        }
    }

    private String change(UserRepresentation user, StaffAccount account) {
        KeycloakUser.update(user, account);
        UserResource resource = users().get(user.getId());
        resource.update(user);
        // tokens of running sessions say what was allowed before
        resource.logout();
        return user.getId();
    }

    private void giveRole(UserResource user, String role) {
        RoleScopeResource roles = user.roles().realmLevel();
        List<RoleRepresentation> others = roles.listAll().stream()
                .filter(had -> KeycloakUser.ROLES.contains(had.getName())
                        && !had.getName().equals(role))
                .toList();
        if (!others.isEmpty()) {
            roles.remove(others);
        }
        roles.add(List.of(realm().roles().get(role).toRepresentation()));
    }

    private UserRepresentation get(UUID tenantId, UUID staffId) {
        return find(tenantId, staffId)
                .orElseThrow(() -> BusinessException.notFound("account.unknown", "There is no such account."));
    }

    private Optional<UserRepresentation> find(UUID tenantId, UUID staffId) {
        return users().searchByAttributes(0, 2, null, false, KeycloakUser.STAFF + ":" + staffId).stream()
                .filter(user -> isOf(tenantId, user) && KeycloakUser.has(user, KeycloakUser.STAFF, staffId))
                .findFirst();
    }

    private List<UserRepresentation> pageOfOwn(UUID tenantId) {
        return page(tenantId, 0).stream().filter(user -> isOf(tenantId, user)).toList();
    }

    private List<UserRepresentation> page(UUID tenantId, int first) {
        return users().searchByAttributes(first, PAGE, null, false, KeycloakUser.TENANT + ":" + tenantId);
    }

    private static boolean isOf(UUID tenantId, UserRepresentation user) {
        return KeycloakUser.has(user, KeycloakUser.TENANT, tenantId);
    }

    private void signOut(UserRepresentation user) {
        users().get(user.getId()).logout();
    }

    private void delete(UserRepresentation user) {
        try (Response answer = users().delete(user.getId())) {
            if (answer.getStatus() >= 400 && answer.getStatus() != 404) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    private RealmResource realm() {
        return keycloak.realm(realmName);
    }

    private UsersResource users() {
        return realm().users();
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (NotFoundException e) {
            throw BusinessException.notFound("account.unknown", "There is no such account.");
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                throw taken();
            }
            throw unavailable(e);
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static BusinessException taken() {
        return BusinessException.conflict("account.taken", "Somebody has this user name or e-mail address.");
    }

    private static BusinessException unavailable(RuntimeException e) {
        LOG.log(Level.WARNING, "Keycloak does not do what was asked: {0}", e.getMessage());
        return BusinessException.unavailable("accounts.unavailable", "Accounts can't be changed at the moment.");
    }
}
