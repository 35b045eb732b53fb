package app.comanda.web.frame;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a page does when something is refused or fails: a fact of the business becomes a message at its field or at the
 * top, an expired view is loaded again, and all else becomes the error page with an incident id that the log repeats.
 */
public class Refusals extends ExceptionHandlerWrapper {

    public Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var queued = events.next().getContext();
            if (!(queued.getException() instanceof AbortProcessingException)) {
                events.remove();
                answer(queued.getContext(), queued.getException(), queued.getPhaseId());
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable failure, @Nullable PhaseId phase) {
        Optional<BusinessException> refusal = Causes.find(failure, BusinessException.class);
        if (Causes.find(failure, ViewExpiredException.class).isPresent()) {
            loadAgain(faces);
        } else if (phase == PhaseId.RENDER_RESPONSE || !faces.isPostback() || faces.getResponseComplete()) {
            giveUp(faces, failure, refusal);
        } else if (refusal.isPresent()) {
            tell(faces, refusal.get());
        } else if (Causes.find(failure, OptimisticLockException.class).isPresent()) {
            texts().warn(null, texts().of("refused.changed.meanwhile"));
        } else if (Causes.find(failure, EJBAccessException.class).isPresent()) {
            texts().warn(null, texts().of("refused.access.denied"));
        } else {
            giveUp(faces, failure, refusal);
        }
    }

    private static void tell(FacesContext faces, BusinessException refusal) {
        String field = refusal.field();
        String clientId = field == null ? null : findInput(faces, field);
        texts().warn(clientId, texts().of(refusal));
        faces.validationFailed();
    }

    /** Pages name their inputs as the use cases name their fields: {@code lines[2].quantity} ends in {@code quantity}. */
    private static @Nullable String findInput(FacesContext faces, String field) {
        UIViewRoot view = faces.getViewRoot();
        String id = field.substring(field.lastIndexOf('.') + 1);
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        view.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (isShownInput(component) && component.getId().equals(id)) {
                found.set(component.getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    private static boolean isShownInput(UIComponent component) {
        return component instanceof EditableValueHolder && component.isRendered() && isOfSubmittedForm(component);
    }

    /** Two dialogs of a page may have a field of the same name. */
    private static boolean isOfSubmittedForm(UIComponent component) {
        for (UIComponent parent = component.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return true;
    }

    private static void loadAgain(FacesContext faces) {
        texts().tell("frame.expired");
        redirect(faces, requestOf(faces).getRequestURI());
    }

    private static void giveUp(FacesContext faces, Throwable failure, Optional<BusinessException> refusal) {
        HttpServletRequest request = requestOf(faces);
        refusal.ifPresentOrElse(
                e -> request.setAttribute(Failure.SENTENCE, texts().of(e)),
                () -> request.setAttribute(Failure.INCIDENT, Failure.log(failure)));
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            faces.responseComplete();
        } else if (faces.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            Failure.carry(request);
            redirect(faces, external.getRequestContextPath() + "/error/failure");
        } else {
            sendError(faces, refusal.map(e -> status(e.kind())).orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
        }
    }

    private static int status(BusinessException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    private static void sendError(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseReset();
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void redirect(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static HttpServletRequest requestOf(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private static Texts texts() {
        return CDI.current().select(Texts.class).get();
    }
}
