package tachyon.chatroom.wire.json;

import java.util.ArrayList;
import java.util.List;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes a page of chatrooms with its schema {@code OffsetPaginator}. */
final class ChatroomPageJson {
    private ChatroomPageJson() {}

    static ChatroomPage read(JsonParser parser) {
        JsonFields.expect(parser, JsonToken.START_OBJECT, "the body");
        List<Chatroom> chatrooms = null;
        PageInfo pageInfo = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "chatrooms" -> {
                    JsonFields.requireFirst(field, chatrooms);
                    chatrooms = readList(parser, field, new ChatroomJson());
                }
                case "paginator" -> {
                    JsonFields.requireFirst(field, pageInfo);
                    pageInfo = readPageInfo(parser);
                }
                default -> JsonFields.skip(parser);
            }
        }
        return ChatroomPage.builder()
                .addAllChatrooms(JsonFields.required("chatrooms", chatrooms))
                .pageInfo(JsonFields.required("paginator", pageInfo))
                .build();
    }

    static <T> List<T> readList(JsonParser parser, String field, ElementReader<T> reader) {
        JsonFields.expect(parser, JsonToken.START_ARRAY, field);
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                elements.add(reader.read(parser));
            } catch (JacksonException | WireFormatException | IllegalArgumentException e) {
                throw JsonViolation.inElement(parser, field, elements.size(), reader.lastId(), e);
            }
        }
        return elements;
    }

    private static PageInfo readPageInfo(JsonParser parser) {
        JsonFields.expect(parser, JsonToken.START_OBJECT, "paginator");
        Integer currentPage = null;
        Integer itemsPerPage = null;
        Integer totalItems = null;
        Integer totalPages = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "current_page" -> currentPage = JsonFields.integer(parser, field, currentPage);
                case "items_per_page" -> itemsPerPage = JsonFields.integer(parser, field, itemsPerPage);
                case "total_items" -> totalItems = JsonFields.integer(parser, field, totalItems);
                case "total_pages" -> totalPages = JsonFields.integer(parser, field, totalPages);
                default -> JsonFields.skip(parser);
            }
        }
        return PageInfo.builder()
                .currentPage(JsonFields.required("current_page", currentPage))
                .itemsPerPage(JsonFields.required("items_per_page", itemsPerPage))
                .totalItems(JsonFields.required("total_items", totalItems))
                .totalPages(JsonFields.required("total_pages", totalPages))
                .build();
    }

    static void write(JsonGenerator generator, ChatroomPage page) {
        generator.writeStartObject();
        generator.writeName("chatrooms");
        generator.writeStartArray();
        for (Chatroom chatroom : page.chatrooms()) {
            ChatroomJson.write(generator, chatroom);
        }
        generator.writeEndArray();
        generator.writeName("paginator");
        generator.writeStartObject();
        generator.writeNumberProperty("current_page", page.pageInfo().currentPage());
        generator.writeNumberProperty("items_per_page", page.pageInfo().itemsPerPage());
        generator.writeNumberProperty("total_items", page.pageInfo().totalItems());
        generator.writeNumberProperty("total_pages", page.pageInfo().totalPages());
        generator.writeEndObject();
        generator.writeEndObject();
    }
}
