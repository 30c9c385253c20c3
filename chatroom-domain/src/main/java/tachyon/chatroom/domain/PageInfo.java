package tachyon.chatroom.domain;

import org.immutables.value.Value;

/** Where a page stands among all that matched, as the service counts it. */
@Value.Immutable
public abstract class PageInfo {
    PageInfo() {}

    /**
     * The page's number.
     *
     * @return the number, not negative
     */
    public abstract int currentPage();

    /**
     * The most items that a page holds.
     *
     * @return the number of items, not negative
     */
    public abstract int itemsPerPage();

    /**
     * All items that matched, on every page together.
     *
     * @return the number of items, not negative
     */
    public abstract int totalItems();

    /**
     * All pages.
     *
     * @return the number of pages, not negative
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
     * Starts a paginator. Every field is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of an {@link PageInfo}. Not thread-safe. */
    public static final class Builder extends ImmutablePageInfo.Builder {
        Builder() {}
    }
}
