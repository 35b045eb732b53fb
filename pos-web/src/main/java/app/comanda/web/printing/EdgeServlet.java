package app.comanda.web.printing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The print agent's program and what installs it, at {@code /edge/}; nobody signs in, as nothing of it is secret. */
@WebServlet("/edge/*")
public class EdgeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PROGRAM = "/WEB-INF/edge/pos-edge.jar";

    @Inject
    transient AgentInstalling installing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = String.valueOf(request.getPathInfo());
        // an old agent must not come out of somebody's cache
        response.setHeader("Cache-Control", "no-store");
        switch (wanted) {
            case "/install.sh" -> send(installing.script(), response);
            case "/pos-edge.jar" -> sendProgram(response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(String script, HttpServletResponse response) throws IOException {
        response.setContentType("text/x-shellscript;charset=UTF-8");
        response.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
    }

    private void sendProgram(HttpServletResponse response) throws IOException {
        try (InputStream program = getServletContext().getResourceAsStream(PROGRAM)) {
            if (program == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/java-archive");
            response.setHeader("Content-Disposition", "attachment; filename=\"pos-edge.jar\"");
            program.transferTo(response.getOutputStream());
        }
    }
}
