package app.comanda.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;

/** An account of this machine that root runs PostgreSQL as. */
record Account(String name, int user, int group) {

    /** The account named by {@code COMANDA_DB_OS_USER}, where we are root; nobody's data is then root's. */
    static Optional<Account> ofAnotherWhenRoot(Settings settings) {
        if (!isRoot()) {
            return Optional.empty();
        }
        String name = settings.get("COMANDA_DB_OS_USER", "nobody");
        return Optional.of(new Account(name, id("-u", name), id("-g", name)));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** True when every folder above may be passed by anyone. */
    static boolean canBeReached(Path folder) {
        try {
            for (Path above = folder; above != null; above = above.getParent()) {
                if (Files.exists(above)
                        && !Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    List<String> prefix() {
        return List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + group,
                "--clear-groups",
                "--inh-caps=-all",
                "--no-new-privs");
    }

    void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", user);
        Files.setAttribute(path, "unix:gid", group);
    }

    private static int id(String option, String name) {
        try {
            Process process = new ProcessBuilder("id", option, name).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new StartFailure(
                        "PostgreSQL does not run as root, and there is no account '%s' to run it as; name one: COMANDA_DB_OS_USER=…"
                                .formatted(name));
            }
            return Integer.parseInt(answer);
        } catch (IOException e) {
            throw new StartFailure("Cannot ask for the account " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
