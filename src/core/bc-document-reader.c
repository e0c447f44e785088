/* Reads documents. A patient's record is worth more than an atlas file: what is wrong is told and left out, everything
   else is opened. Nothing is trusted because a schema liked it; the schema only words the complaints.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-document.h"

#include <math.h>
#include <string.h>

#include "bc-core-resources.h"
#include "bc-safe-read.h"
#include "bc-views.h"
#include "bc-xml.h"

#define SCHEMA_RESOURCE "/io/github/bodychart/BodyChart/core/document.xsd"
#define NAME_SPACE_START "urn:bodychart:document:"
#define MAX_NUMBER 9999
#define MAX_MARKS 10000 /* each is drawn anew with every picture: sixty thousand held the window up for minutes */
#define MAX_COORDINATE 1e6

typedef struct
{
  const char *path;
  GPtrArray *problems;
  BcDocument *document;
} Reader;

static gboolean
is_told (const Reader *reader, int line)
{
  for (guint i = 0; i < reader->problems->len; i++)
    if (((const BcProblem *)g_ptr_array_index (reader->problems, i))->line == line)
      return TRUE;
  return FALSE;
}

/* Says what is left out, once a line: the schema may have said it already. */
G_GNUC_PRINTF (3, 4)
static void
complain (Reader *reader, const xmlNode *node, const char *format, ...)
{
  g_autofree char *what = NULL;
  int line = bc_xml_line (node);
  va_list args;

  reader->document->whole = FALSE;
  if (is_told (reader, line))
    return;
  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  bc_problems_add (reader->problems, BC_PROBLEM_DROPPED, reader->path, line, "%s", what);
}

/* Plain decimal numbers alone: no exponent, no infinity, no hexadecimal. */
static gboolean
parse_double (const char *text, char **end, double *value)
{
  gsize length = strspn (text, "-.0123456789");

  *value = g_ascii_strtod (text, end);
  return length > 0 && *end == text + length && fabs (*value) <= MAX_COORDINATE;
}

static gboolean
parse_count (const char *text, int least, int most, int *value)
{
  char *end;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  *value = (int)CLAMP (number, least, most);
  return end != text && *end == '\0' && number >= least && number <= most;
}

static gboolean
read_feeling (Reader *reader, const xmlNode *node, BcFeeling *feeling)
{
  g_autofree char *intensity = bc_xml_attribute (node, "intensity");
  g_autofree char *quality = bc_xml_attribute (node, "quality");

  *feeling = BC_FEELING_UNTOLD;
  if (intensity != NULL && !parse_count (intensity, 0, BC_INTENSITY_MAX, &feeling->intensity))
    {
      complain (reader, node, "intensity '%s', expected a whole number from 0 to %d", intensity, BC_INTENSITY_MAX);
      return FALSE;
    }
  if (quality != NULL && !bc_qualities_from_string (quality, &feeling->qualities))
    complain (reader, node, "quality '%s' has a word that is not known; the others are kept", quality);
  return TRUE;
}

static gboolean
parse_body_sides (const char *word, BcBodySides *sides)
{
  static const BcBodySides all[] = { BC_BODY_LEFT, BC_BODY_RIGHT, BC_BODY_BOTH };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (word, bc_body_sides_to_string (all[i])) == 0)
      {
        *sides = all[i];
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_id_and_sides (Reader *reader, const xmlNode *node, char **id, BcBodySides *sides)
{
  g_autofree char *word = bc_xml_attribute (node, "side");

  *id = bc_xml_attribute (node, "id");
  if (*id != NULL && **id != '\0' && parse_body_sides (word, sides))
    return TRUE;
  complain (reader, node, "a %s without an id and a side, expected both; the side is left, right or both",
            (const char *)node->name);
  return FALSE;
}

static void
read_place (Reader *reader, const xmlNode *node)
{
  g_autofree char *id = NULL;
  BcDocumentPlace *place;
  BcFeeling feeling;
  BcBodySides sides;

  if (!read_id_and_sides (reader, node, &id, &sides))
    return;
  read_feeling (reader, node, &feeling);
  place = bc_document_add_place (reader->document, id, sides);
  place->feeling = feeling;
  place->line = bc_xml_line (node);
}

/* "12.5,7" or, where a pressure is allowed, "12.5,7,0.8" */
static gboolean
parse_point (const char *word, gboolean with_pressure, BcStrokePoint *point)
{
  char *end;

  point->pressure = 1;
  if (!parse_double (word, &end, &point->x) || *end != ',' || !parse_double (end + 1, &end, &point->y))
    return FALSE;
  if (with_pressure && *end == ',' && !parse_double (end + 1, &end, &point->pressure))
    return FALSE;
  return *end == '\0' && point->pressure >= 0 && point->pressure <= 1;
}

/* The outline of a drawn place; it needs an area. */
static gboolean
read_outline (Reader *reader, const xmlNode *node, GArray *outline)
{
  g_autofree char *text = bc_xml_child_text (node, "outline");
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      BcStrokePoint point;
      BcCoordinate at;
      if (!parse_point (words[i], FALSE, &point) || outline->len >= BC_ANNOTATION_MAX_POINTS)
        return FALSE;
      at = (BcCoordinate){ point.x, point.y };
      g_array_append_val (outline, at);
    }
  return outline->len >= 3;
}

static gboolean
read_shares (const xmlNode *node, BcDocumentPlace *place)
{
  for (const xmlNode *child = bc_xml_first (node, "share"); child != NULL; child = bc_xml_next (child, "share"))
    {
      g_autofree char *region = bc_xml_attribute (child, "region");
      g_autofree char *side_word = bc_xml_attribute (child, "side");
      g_autofree char *part_word = bc_xml_attribute (child, "part");
      BcSide side;
      double part;
      char *end;
      if (region == NULL || !bc_side_from_string (side_word, &side) || part_word == NULL ||
          !parse_double (part_word, &end, &part) || *end != '\0' || part < 0 || part > 1)
        return FALSE;
      bc_document_place_add_share (place, region, side, part);
    }
  return place->shares->len > 0;
}

static void
read_drawn (Reader *reader, const xmlNode *node)
{
  BcDocumentPlace *place = bc_document_add_place (reader->document, NULL, BC_BODY_BOTH);
  g_autofree char *side = bc_xml_attribute (node, "side");

  place->line = bc_xml_line (node);
  if (side != NULL)
    bc_side_from_string (side, &place->view_side);
  place->view = bc_xml_attribute (node, "view");
  read_feeling (reader, node, &place->feeling);
  if (place->view != NULL && bc_views_find (place->view) != NULL && read_outline (reader, node, place->outline) &&
      read_shares (node, place))
    return;
  complain (reader, node,
            "a drawn area that cannot be read, expected a view, an outline of 3 to %d points like 12.5,7, "
            "and shares from 0 to 1",
            BC_ANNOTATION_MAX_POINTS);
  g_ptr_array_remove (reader->document->places, place);
}

static void
read_muscle (Reader *reader, const xmlNode *node)
{
  g_autofree char *id = NULL;
  g_autofree char *pin = bc_xml_attribute (node, "pin");
  BcDocumentMuscle *muscle;
  BcBodySides sides;
  int number = 0;

  if (!read_id_and_sides (reader, node, &id, &sides))
    return;
  if (pin != NULL && !parse_count (pin, 1, BC_MAX_PINS, &number))
    {
      complain (reader, node, "pin '%s', expected 1 to %d; the muscle is left out", pin, BC_MAX_PINS);
      return;
    }
  muscle = bc_document_add_muscle (reader->document, id, sides, (guint)number);
  muscle->line = bc_xml_line (node);
}

/* One attribute of a mark that is a word of a list; a mark without it keeps what it has. */
#define READ_WORD(name, parse, field, expected)                                                                        \
  {                                                                                                                    \
    g_autofree char *word = bc_xml_attribute (node, name);                                                             \
    if (word != NULL && !parse (word, field))                                                                          \
      {                                                                                                                \
        complain (reader, node, "%s '%s' is not known, expected %s; the mark is left out", name, word, expected);      \
        return FALSE;                                                                                                  \
      }                                                                                                                \
  }

static gboolean
read_mark_words (Reader *reader, const xmlNode *node, BcAnnotation *mark)
{
  g_autofree char *number = bc_xml_attribute (node, "number");
  g_autofree char *date = bc_xml_attribute (node, "date");
  int value;

  READ_WORD ("pen", bc_pen_from_string, &mark->pen, "red, blue, green, purple, orange or black");
  READ_WORD ("form", bc_point_form_from_string, &mark->form, "x, dot or number");
  READ_WORD ("treatment", bc_treatment_from_string, &mark->treatment, "one of the kinds of data/README.md");
  if (number != NULL && !parse_count (number, 1, MAX_NUMBER, &value))
    {
      complain (reader, node, "number '%s', expected 1 to %d; the mark is left out", number, MAX_NUMBER);
      return FALSE;
    }
  if (number != NULL)
    mark->number = (guint)value;
  if (date != NULL && !bc_annotation_set_date (mark, date))
    {
      complain (reader, node, "date '%s', expected a day like 2026-11-28; the mark is left out", date);
      return FALSE;
    }
  mark->region = bc_xml_attribute (node, "region");
  return read_feeling (reader, node, &mark->feeling);
}

static gboolean
read_path (Reader *reader, const xmlNode *node, BcAnnotation *mark)
{
  const xmlNode *path = bc_xml_first (node, "path");
  g_autofree char *text = path != NULL ? bc_xml_content (path) : NULL;
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      BcStrokePoint point;
      if (!parse_point (words[i], TRUE, &point))
        {
          complain (reader, path, "the point '%s' of a path, expected x,y or x,y,pressure with decimal points",
                    words[i]);
          return FALSE;
        }
      if (i >= BC_ANNOTATION_MAX_POINTS)
        {
          complain (reader, path, "a path has more than %d points, expected fewer; the mark is left out",
                    BC_ANNOTATION_MAX_POINTS);
          return FALSE;
        }
      bc_annotation_add_point (mark, point.x, point.y, point.pressure);
    }
  return TRUE;
}

/* The text of an element that may have several lines; one that is too long is cut, and the cut is told. */
static char *
read_text (Reader *reader, const xmlNode *node, gsize max_bytes)
{
  g_autofree char *text = bc_xml_raw_content (node);

  if (strlen (text) > max_bytes)
    complain (reader, node, "the text has %" G_GSIZE_FORMAT " bytes, expected at most %" G_GSIZE_FORMAT "; it is cut",
              strlen (text), max_bytes);
  return bc_plain_text (text, max_bytes);
}

static void
read_mark_text (Reader *reader, const xmlNode *node, BcAnnotation *mark)
{
  const xmlNode *child = bc_xml_first (node, "text");

  if (child != NULL)
    mark->text = read_text (reader, child, BC_ANNOTATION_MAX_TEXT);
}

static void
read_mark (Reader *reader, const xmlNode *node)
{
  g_autofree char *kind_word = bc_xml_attribute (node, "kind");
  g_autofree char *view = bc_xml_attribute (node, "view");
  g_autofree char *side_word = bc_xml_attribute (node, "side");
  g_autofree char *why = NULL;
  g_autoptr (BcAnnotation) mark = NULL;
  BcAnnotationKind kind;
  BcSide side;

  if (!bc_annotation_kind_from_string (kind_word, &kind) || view == NULL || !bc_side_from_string (side_word, &side))
    {
      complain (reader, node,
                "a mark of kind '%s' with the side '%s', expected a known kind, a view, and left, right or "
                "midline; the mark is left out",
                kind_word != NULL ? kind_word : "", side_word != NULL ? side_word : "");
      return;
    }
  mark = bc_annotation_new (kind, view, side);
  if (!read_mark_words (reader, node, mark) || !read_path (reader, node, mark))
    return;
  read_mark_text (reader, node, mark);
  if (bc_annotation_is_sound (mark, &why))
    g_ptr_array_add (reader->document->marks, g_steal_pointer (&mark));
  else
    complain (reader, node, "%s; the mark is left out", why);
}

static void
read_header (Reader *reader, const xmlNode *node)
{
  static const char *const names[] = { "name", "born", "date", "clinician" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = bc_xml_child_text (node, names[i]);
      if (text != NULL && reader->document->header[i] == NULL)
        reader->document->header[i] = bc_plain_text (text, BC_HEADER_MAX_LINE);
    }
}

static void
read_notes (Reader *reader, const xmlNode *node)
{
  if (reader->document->header[BC_HEADER_NOTES] == NULL)
    reader->document->header[BC_HEADER_NOTES] = read_text (reader, node, BC_HEADER_MAX_NOTES);
}

typedef void (*ReadFunc) (Reader *reader, const xmlNode *node);

static void
read_children (Reader *reader,
               const xmlNode *node,
               const char *name,
               ReadFunc read,
               const char *other,
               ReadFunc read_other)
{
  for (const xmlNode *child = bc_xml_first (node, NULL); child != NULL; child = bc_xml_next (child, NULL))
    if (bc_xml_is (child, name))
      read (reader, child);
    else if (other != NULL && bc_xml_is (child, other))
      read_other (reader, child);
    else
      complain (reader, child, "the element '%s' is not known, expected '%s'; it is left out",
                (const char *)child->name, name);
}

/* Those beyond the limit are told once. */
static void
read_marks (Reader *reader, const xmlNode *node)
{
  guint n = 0;

  for (const xmlNode *child = bc_xml_first (node, NULL); child != NULL; child = bc_xml_next (child, NULL))
    if (++n > MAX_MARKS)
      {
        complain (reader, child, "there are more than %d marks, expected fewer; the others are left out", MAX_MARKS);
        return;
      }
    else if (bc_xml_is (child, "mark"))
      read_mark (reader, child);
    else
      complain (reader, child, "the element '%s' is not known, expected 'mark'; it is left out",
                (const char *)child->name);
}

static void
read_root (Reader *reader, const xmlNode *root)
{
  g_autofree char *draft_of = bc_xml_attribute (root, "draft-of");

  if (draft_of != NULL)
    reader->document->draft_of = g_filename_from_uri (draft_of, NULL, NULL);
  for (const xmlNode *child = bc_xml_first (root, NULL); child != NULL; child = bc_xml_next (child, NULL))
    if (bc_xml_is (child, "header"))
      read_header (reader, child);
    else if (bc_xml_is (child, "notes"))
      read_notes (reader, child);
    else if (bc_xml_is (child, "places"))
      read_children (reader, child, "place", read_place, "drawn", read_drawn);
    else if (bc_xml_is (child, "muscles"))
      read_children (reader, child, "muscle", read_muscle, NULL, NULL);
    else if (bc_xml_is (child, "marks"))
      read_marks (reader, child);
    else
      complain (reader, child,
                "the element '%s' is not known, expected header, notes, places, muscles or marks; it is "
                "left out",
                (const char *)child->name);
}

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (bc_core_get_resource (), SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL); /* it is part of the executable */
  return bc_xml_schema_new (bytes);
}

/* Whether it is a document at all; says what version it is of. */
static gboolean
check_root (Reader *reader, const xmlNode *root, gboolean *newer)
{
  const char *name_space = root != NULL ? bc_xml_name_space (root) : NULL;
  g_autofree char *version = root != NULL ? bc_xml_attribute (root, "version") : NULL;
  int number;

  if (name_space == NULL || !g_str_has_prefix (name_space, NAME_SPACE_START) || !bc_xml_is (root, "document"))
    {
      if (reader->problems->len == 0)
        bc_problems_add (reader->problems, BC_PROBLEM_REFUSED, reader->path, root != NULL ? bc_xml_line (root) : 0,
                         "is no Body Chart document, expected the element 'document' in the name space %s",
                         BC_DOCUMENT_NAME_SPACE);
      return FALSE;
    }
  *newer = version != NULL && parse_count (version, 1, G_MAXINT, &number) && number > BC_DOCUMENT_VERSION;
  if (*newer || !g_str_equal (name_space, BC_DOCUMENT_NAME_SPACE))
    {
      *newer = TRUE;
      reader->document->whole = FALSE;
      bc_problems_add (reader->problems, BC_PROBLEM_DROPPED, reader->path, bc_xml_line (root),
                       "was written by a newer version of Body Chart (document version %s), expected version %d; what "
                       "is understood is opened, and the file will not be overwritten",
                       version != NULL ? version : "unknown", BC_DOCUMENT_VERSION);
    }
  return TRUE;
}

static gboolean
read_tree (Reader *reader, xmlDoc *tree)
{
  const xmlNode *root = xmlDocGetRootElement (tree);
  guint n_before = reader->problems->len;
  gboolean newer = FALSE;

  if (!check_root (reader, root, &newer))
    return FALSE;
  if (!newer && n_before == 0)
    {
      g_autoptr (BcXmlSchema) schema = load_schema ();
      if (!bc_xml_check (reader->path, tree, schema, reader->problems))
        reader->document->whole = FALSE;
    }
  read_root (reader, root);
  return TRUE;
}

/**
 * bc_document_load:
 * @path: a file that may be anything
 * @problems: what is wrong, with lines; what could be read is opened all the same
 *
 * Returns: (transfer full) (nullable): the document; #BcDocument.whole says whether it may be overwritten. NULL where
 *   nothing of it can be used.
 */
BcDocument *
bc_document_load (const char *path, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = bc_problems_new ();
  g_autoptr (BcDocument) document = bc_document_new ();
  Reader reader = { path, found, document };
  g_autoptr (GBytes) bytes = NULL;
  xmlDoc *tree = NULL;
  gboolean ok = FALSE;
  int line = 0;

  bytes = bc_safe_read_text (path, BC_XML_MAX_FILE_BYTES, &line, &error);
  if (bytes == NULL)
    bc_problems_add (found, BC_PROBLEM_REFUSED, path, line, "%s", error->message);
  else if (g_bytes_get_size (bytes) == 0)
    bc_problems_add (found, BC_PROBLEM_REFUSED, path, 0, "is empty, expected a Body Chart document");
  else
    tree = bc_xml_read_damaged (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), found);
  if (tree != NULL)
    {
      document->whole = found->len == 0;
      ok = read_tree (&reader, tree);
      xmlFreeDoc (tree);
    }
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return ok ? g_steal_pointer (&document) : NULL;
}
