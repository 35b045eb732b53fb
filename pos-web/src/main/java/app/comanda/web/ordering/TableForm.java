package app.comanda.web.ordering;

import app.comanda.ordering.table.TableDetails;
import app.comanda.ordering.table.TableShape;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table while its plan is being drawn. */
public class TableForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;
    private String name;
    private int seats;
    private TableShape shape;
    private int x;
    private int y;
    private int width;
    private int height;

    TableForm(TableDetails table) {
        this.id = table.id();
        this.name = table.name();
        this.seats = table.seats();
        this.shape = table.shape();
        this.x = table.x();
        this.y = table.y();
        this.width = table.width();
        this.height = table.height();
    }

    TableDetails details() {
        return new TableDetails(id, name, seats, shape, x, y, width, height);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    public TableShape getShape() {
        return shape;
    }

    public void setShape(TableShape shape) {
        this.shape = shape;
    }

    public int getX() {
        return x;
    }

    public void setX(int x) {
        this.x = x;
    }

    public int getY() {
        return y;
    }

    public void setY(int y) {
        this.y = y;
    }

    public int getWidth() {
        return width;
    }

    public void setWidth(int width) {
        this.width = width;
    }

    public int getHeight() {
        return height;
    }

    public void setHeight(int height) {
        this.height = height;
    }
}
