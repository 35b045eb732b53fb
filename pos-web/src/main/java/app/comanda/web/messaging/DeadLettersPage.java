package app.comanda.web.messaging;

import app.comanda.messaging.DeadLetter;
import app.comanda.messaging.DeadLetterOffice;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** Messages that no consumer took; each can be looked into and sent again. */
@Named
@ViewScoped
public class DeadLettersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    DeadLetterOffice office;

    @Inject
    Texts texts;

    private LazyDataModel<DeadLetter> letters = Rows.none();
    private transient @Nullable DeadLetter opened;

    @PostConstruct
    void open() {
        letters = Rows.of(office::list, office::count);
    }

    public void look(DeadLetter letter) {
        opened = letter;
    }

    public void replay(DeadLetter letter) {
        office.replay(letter.id());
        texts.tell("dead-letters.replayed", letter.type());
    }

    public LazyDataModel<DeadLetter> getLetters() {
        return letters;
    }

    public @Nullable DeadLetter getOpened() {
        return opened;
    }
}
