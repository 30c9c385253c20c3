package tachyon.chatroom.adapter.inmemory;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of elements in ascending order of their sequence numbers, with access by position. It combines the order
 * of a sorted map with the positions of a list. Not thread-safe.
 *
 * <p>Costs, where n is the number of elements:
 *
 * <ul>
 *   <li>{@link #size()} and {@link #isEmpty()}: O(1).
 *   <li>{@link #add} and {@link #remove}: O(log n) at any position.
 *   <li>{@link #forEachFrom}: O(log n) to reach the first element, plus O(k) for k elements.
 *   <li>Memory in addition to the elements: at most n / 4 + 1 nodes of at most 32 references each.
 * </ul>
 *
 * @param <E> the type of the elements
 */
final class OrderedSequence<E extends OrderedSequence.Element> {
    /** An element of a sequence. */
    interface Element {
        /**
         * Returns the number that determines the position. It is unique in the sequence, and constant for an element.
         */
        long sequenceNumber();
    }

    /** The root of a B+ tree. A single element is its own root, because many sequences have only one. */
    private @Nullable Element root;

    int size() {
        return root == null ? 0 : Node.sizeOf(root);
    }

    boolean isEmpty() {
        return root == null;
    }

    /** Adds an element whose sequence number is not in this sequence. */
    void add(E element) {
        if (root == null) {
            root = element;
        } else if (root instanceof Node node) {
            @Nullable Node next = node.add(element, true);
            root = next == null ? node : new Node(node, next);
        } else {
            boolean last = root.sequenceNumber() < element.sequenceNumber();
            root = last ? new Node(root, element) : new Node(element, root);
        }
    }

    /** Removes an element, compared by identity. Returns whether this sequence contained it. */
    boolean remove(E element) {
        if (root == element) {
            root = null;
            return true;
        }
        if (!(root instanceof Node node && node.remove(element))) {
            return false;
        }
        root = node.withoutSingleChildren();
        return true;
    }

    /** Passes the elements from a position on to an action, in order, until the action returns false. */
    @SuppressWarnings("unchecked") // Only add inserts elements, and each of them is an E.
    void forEachFrom(int position, Predicate<E> action) {
        Predicate<Element> elementAction = (Predicate<Element>) action;
        if (root instanceof Node node) {
            var unused = node.forEachFrom(position, elementAction);
        } else if (root != null && position == 0) {
            var unused = elementAction.test(root);
        }
    }

    /** Returns the number of nodes, which is the memory that this sequence uses in addition to its elements. */
    int nodes() {
        return root instanceof Node node ? node.nodes() : 0;
    }

    /**
     * An inner node of the tree. Its children are elements, or nodes of equal height, in ascending order. Two adjacent
     * nodes with one parent have together more than {@code MAX_CHILDREN / 2} children, which bounds height and memory.
     * The sequence number of a node is its lower bound.
     */
    private static final class Node implements Element {
        static final int MAX_CHILDREN = 32;

        /** A lower bound of the sequence numbers in this node. */
        private long lowerBound;

        /** The number of elements in this node, at any depth. */
        private int size;

        private Element[] children = new Element[2];
        private int childCount;

        Node(Element first, Element second) {
            this(first);
            append(second);
        }

        private Node(Element child) {
            lowerBound = child.sequenceNumber();
            append(child);
        }

        static int sizeOf(Element child) {
            return child instanceof Node node ? node.size : 1;
        }

        @Override
        public long sequenceNumber() {
            return lowerBound;
        }

        /**
         * Adds an element.
         *
         * @param rightmost whether no other node of this height follows this one
         * @return the next node if this node had to be split, or else null
         */
        @Nullable Node add(Element element, boolean rightmost) {
            lowerBound = Math.min(lowerBound, element.sequenceNumber());
            int index = indexAfter(element.sequenceNumber());
            int target = Math.max(0, index - 1);
            if (!(children[target] instanceof Node node)) {
                return insert(index, element, rightmost);
            }
            size++;
            @Nullable Node next = node.add(element, rightmost && target == childCount - 1);
            if (next == null) {
                return null;
            }
            size -= next.size; // The insertion counts these elements.
            return insert(target + 1, next, rightmost);
        }

        /** Removes an element. Returns whether this node contained it. */
        boolean remove(Element element) {
            int index = indexAfter(element.sequenceNumber()) - 1;
            if (index < 0) {
                return false;
            }
            Element child = children[index];
            if (child == element) {
                size--;
                delete(index);
                return true;
            }
            if (!(child instanceof Node node && node.remove(element))) {
                return false;
            }
            size--;
            if (node.childCount == 0) {
                delete(index);
            } else {
                mergeWithNext(index);
                mergeWithNext(index - 1);
            }
            return true;
        }

        /** Returns the highest node or element that can replace this node as the root. */
        Element withoutSingleChildren() {
            Element top = this;
            while (top instanceof Node node && node.childCount == 1) {
                top = node.children[0];
            }
            return top;
        }

        /** Returns false if the action returned false. */
        boolean forEachFrom(int position, Predicate<Element> action) {
            int skip = position;
            for (int i = 0; i < childCount; i++) {
                Element child = children[i];
                int childSize = sizeOf(child);
                if (skip >= childSize) {
                    skip -= childSize;
                    continue;
                }
                boolean more = child instanceof Node node ? node.forEachFrom(skip, action) : action.test(child);
                if (!more) {
                    return false;
                }
                skip = 0;
            }
            return true;
        }

        int nodes() {
            int nodes = 1;
            for (int i = 0; i < childCount && children[i] instanceof Node node; i++) {
                nodes += node.nodes();
            }
            return nodes;
        }

        /** Inserts a child. Returns the next node if this node had to be split, or else null. */
        private @Nullable Node insert(int index, Element child, boolean rightmost) {
            if (childCount < MAX_CHILDREN) {
                put(index, child);
                return null;
            }
            if (rightmost && index == childCount) {
                // Sequence numbers usually grow. A full node that is not split stays full.
                return new Node(child);
            }
            Node next = split();
            if (index <= childCount) {
                put(index, child);
            } else {
                next.put(index - childCount, child);
            }
            return next;
        }

        /** Moves the second half of the children to a new node, and returns that. */
        private Node split() {
            int half = MAX_CHILDREN / 2;
            Node next = new Node(children[half]);
            for (int i = half + 1; i < childCount; i++) {
                next.append(children[i]);
            }
            size -= next.size;
            Arrays.fill(children, half, childCount, null);
            childCount = half;
            return next;
        }

        /** Merges a child with the next one, if both are nodes that together are at most half full. */
        private void mergeWithNext(int index) {
            if (index < 0 || index + 1 >= childCount) {
                return;
            }
            Node node = (Node) children[index];
            Node next = (Node) children[index + 1];
            if (node.childCount + next.childCount > MAX_CHILDREN / 2) {
                return;
            }
            for (int i = 0; i < next.childCount; i++) {
                node.append(next.children[i]);
            }
            delete(index + 1);
        }

        /** Returns the number of children that begin at a sequence number or before it. */
        private int indexAfter(long sequenceNumber) {
            int low = 0;
            int high = childCount;
            while (low < high) {
                int middle = (low + high) / 2;
                if (children[middle].sequenceNumber() <= sequenceNumber) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private void append(Element child) {
            put(childCount, child);
        }

        private void put(int index, Element child) {
            if (childCount == children.length) {
                children = Arrays.copyOf(children, 2 * childCount);
            }
            System.arraycopy(children, index, children, index + 1, childCount - index);
            children[index] = child;
            childCount++;
            size += sizeOf(child);
        }

        private void delete(int index) {
            childCount--;
            System.arraycopy(children, index + 1, children, index, childCount - index);
            children[childCount] = null;
        }
    }
}
