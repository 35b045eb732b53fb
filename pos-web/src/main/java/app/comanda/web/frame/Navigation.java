package app.comanda.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The side navigation, as far as the signed-in person may go. */
@Named
@RequestScoped
public class Navigation {

    /** A titled group of pages. */
    public record Group(String title, List<Place> places) {
        public Group {
            places = List.copyOf(places);
        }
    }

    public List<Group> getSections() {
        return Stream.of(Place.Section.values())
                .filter(section -> section != Place.Section.WITHIN)
                .map(section -> new Group(section.title(), open(section)))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    public boolean at(Place place) {
        return Place.at(request().getServletPath()).equals(Optional.of(place));
    }

    /** Not the injected one: that is the request before the sign-in filter said who sends it. */
    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private List<Place> open(Place.Section section) {
        return Stream.of(Place.values())
                .filter(place -> place.section() == section)
                .filter(place -> PageAccess.mayOpen(place, request()))
                .toList();
    }
}
