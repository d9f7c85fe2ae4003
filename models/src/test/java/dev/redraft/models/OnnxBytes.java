package dev.redraft.models;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** ONNX files made and changed field by field, by the numbers of onnx.proto. */
final class OnnxBytes {
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int OUTPUT = 12;
  private static final int NAME = 1;
  private static final int RAW_DATA = 9;
  private static final int EXTERNAL_DATA = 13;
  private static final int DATA_LOCATION = 14;

  private OnnxBytes() {}

  /** A message of fields, each a number and its content. */
  static ByteString message(Object... numbersAndContents) {
    UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();
    for (int i = 0; i < numbersAndContents.length; i += 2) {
      var content = (ByteString) numbersAndContents[i + 1];
      fields.mergeField((Integer) numbersAndContents[i], field(List.of(content)));
    }
    return fields.build().toByteString();
  }

  /** A tensor's entry that says which file its data is in. */
  static ByteString location(String file) {
    return message(1, ByteString.copyFromUtf8("location"), 2, ByteString.copyFromUtf8(file));
  }

  /**
   * Moves a graph's largest tensor into a file beside it, as exports of more than 2 GB have all of
   * theirs.
   */
  static void moveLargestTensor(Path onnxFile, String data) throws IOException {
    UnknownFieldSet model = UnknownFieldSet.parseFrom(Files.readAllBytes(onnxFile));
    UnknownFieldSet graph = UnknownFieldSet.parseFrom(contents(model, GRAPH).get(0));
    List<ByteString> tensors = contents(graph, INITIALIZER);
    ByteString largest = Collections.max(tensors, Comparator.comparingInt(ByteString::size));
    UnknownFieldSet tensor = UnknownFieldSet.parseFrom(largest);
    Files.write(onnxFile.resolveSibling(data), contents(tensor, RAW_DATA).get(0).toByteArray());
    ByteString moved =
        tensor.toBuilder()
            .clearField(RAW_DATA)
            .mergeField(EXTERNAL_DATA, field(List.of(location(data))))
            .mergeVarintField(DATA_LOCATION, 1)
            .build()
            .toByteString();
    List<ByteString> changed =
        tensors.stream().map(each -> each.equals(largest) ? moved : each).toList();
    ByteString rewritten = with(graph, INITIALIZER, changed);
    Files.write(onnxFile, with(model, GRAPH, List.of(rewritten)).toByteArray());
  }

  /** Makes a value of the graph one more of its outputs. */
  static void addOutput(Path onnxFile, String name) throws IOException {
    UnknownFieldSet model = UnknownFieldSet.parseFrom(Files.readAllBytes(onnxFile));
    UnknownFieldSet graph = UnknownFieldSet.parseFrom(contents(model, GRAPH).get(0));
    List<ByteString> outputs = new ArrayList<>(contents(graph, OUTPUT));
    outputs.add(message(NAME, ByteString.copyFromUtf8(name)));
    ByteString rewritten = with(graph, OUTPUT, outputs);
    Files.write(onnxFile, with(model, GRAPH, List.of(rewritten)).toByteArray());
  }

  private static List<ByteString> contents(UnknownFieldSet message, int number) {
    return message.getField(number).getLengthDelimitedList();
  }

  private static ByteString with(UnknownFieldSet message, int number, List<ByteString> contents) {
    UnknownFieldSet.Builder changed = message.toBuilder().clearField(number);
    return changed.addField(number, field(contents)).build().toByteString();
  }

  private static Field field(List<ByteString> contents) {
    Field.Builder field = Field.newBuilder();
    contents.forEach(field::addLengthDelimited);
    return field.build();
  }
}
