package app.comanda.web.catalog;

import app.comanda.catalog.picture.MenuPictures;
import app.comanda.catalog.picture.Picture;
import app.comanda.kernel.BusinessException;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** An item's picture, for the pages of its own tenant. */
@WebServlet("/catalog/picture")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    MenuPictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Picture picture = pictures.picture(UUID.fromString(String.valueOf(request.getParameter("item"))));
            response.setContentType(picture.kind().mediaType());
            response.setContentLength(picture.content().length);
            response.setHeader("Cache-Control", "private, max-age=86400");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(picture.content());
        } catch (BusinessException | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
