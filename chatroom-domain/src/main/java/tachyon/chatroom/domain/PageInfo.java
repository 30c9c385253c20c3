package tachyon.chatroom.domain;

import org.immutables.value.Value;

/**
 * The position of a page among all matching items, as the service counts it: the schema {@code OffsetPaginator} of the
 * service's REST reference. Immutable.
 */
@Value.Immutable
public abstract class PageInfo {
    PageInfo() {}

    /**
     * Returns the number of this page.
     *
     * @return the page number. Range: 0 or more
     */
    public abstract int currentPage();

    /**
     * Returns the maximum number of items per page.
     *
     * @return the number of items. Range: 0 or more
     */
    public abstract int itemsPerPage();

    /**
     * Returns the number of matching items on all pages together.
     *
     * @return the number of items. Range: 0 or more
     */
    public abstract int totalItems();

    /**
     * Returns the number of pages.
     *
     * @return the number of pages. Range: 0 or more
     */
    public abstract int totalPages();

    @Value.Check
    void check() {
        NumberRules.requireAtLeast("currentPage", 0, currentPage());
        NumberRules.requireAtLeast("itemsPerPage", 0, itemsPerPage());
        NumberRules.requireAtLeast("totalItems", 0, totalItems());
        NumberRules.requireAtLeast("totalPages", 0, totalPages());
    }

    /**
     * Creates a builder. Every field is required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link PageInfo}. Not thread-safe. */
    public static final class Builder extends ImmutablePageInfo.Builder {
        Builder() {}
    }
}
