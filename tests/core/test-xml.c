/* libxml2 behind one file: faults with their lines, and nothing that reaches outside the text.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-xml.h"

#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>

#include "sample-atlas.h"
#include "temp-folder.h"

#define XSI "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
#define NAMESPACE "xmlns=\"urn:bodychart:atlas:1\""
#define SOURCE "<source id=\"s\" year=\"2000\" kind=\"book\"><title>T</title><author>A</author></source>"

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  g_file_get_contents (BC_SOURCE_ROOT "/data/atlas.xsd", &text, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, size);
  return bc_xml_schema_new (bytes);
}

static xmlDoc *
read_text (const char *text, BcXmlSchema *schema, GPtrArray *problems)
{
  return bc_xml_read_text ("file.xml", text, strlen (text), schema, problems);
}

static void
assert_accepted (const char *text)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  xmlDoc *document = read_text (text, schema, problems);

  assert_no_problem (problems);
  g_assert_nonnull (document);
  xmlFreeDoc (document);
}

/* Each piece must stand in the messages, and every message must be a line that an editor can jump to. */
static void
assert_refused (const char *text, int line, const char *piece)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *messages = NULL, *place = g_strdup_printf ("file.xml:%d: ", line);
  xmlDoc *document = read_text (text, schema, problems);

  if (document != NULL || problems->len == 0)
    {
      note_fault ("used, or refused without a word: %.200s", text);
      g_clear_pointer (&document, xmlFreeDoc);
      return;
    }
  messages = problems_to_text (problems);
  assert_contains (messages, place);
  assert_contains (messages, piece);
  g_assert_null (strstr (messages, "{urn:"));
  for (guint i = 0; i < problems->len; i++)
    {
      const BcProblem *problem = g_ptr_array_index (problems, i);
      g_assert_cmpint (problem->severity, ==, BC_PROBLEM_REFUSED);
      g_assert_null (strchr (problem->what, '\n'));
    }
}

static void
test_good_file_is_accepted (void)
{
  assert_accepted ("<atlas " NAMESPACE " id=\"a\" version=\"1\">" SOURCE "</atlas>");
  assert_accepted ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c --><b:atlas xmlns:b=\"urn:bodychart:atlas:1\" "
                   "id=\"a\" version=\"1\"/>\n");
  assert_accepted ("\xef\xbb\xbf<atlas " NAMESPACE " id=\"a\" version=\"1\"/>");
}

static void
test_text_that_is_not_xml_is_refused (void)
{
  assert_refused ("hello", 1, "'<' not found");
  assert_refused ("\n\n{\"json\": true}", 3, "'<' not found");
  assert_refused ("<a>\n<b>\n</a>", 3, "mismatch");
  assert_refused ("<a", 1, "");
  assert_refused ("<a/><b/>", 1, "Extra content");
  assert_refused ("<a b='1' b='2'/>", 1, "redefined");
  assert_refused ("<a>\x01</a>", 1, "");
}

static void
test_faults_name_what_was_expected (void)
{
  assert_refused ("<atlas " NAMESPACE " id=\"a\" version=\"1\">\n\n<organ/></atlas>", 3,
                  "Expected is one of ( source, region");
  assert_refused ("<atlas " NAMESPACE " version=\"1\"/>", 1, "The attribute 'id' is required");
  assert_refused ("<atlas " NAMESPACE " id=\"A_b\" version=\"1\"/>", 1, "is not accepted by the pattern");
  assert_refused ("<atlas " NAMESPACE
                  " id=\"a\" version=\"1\">\n<source id=\"s\" year=\"2000\" kind=\"film\"><title>T</title>"
                  "<author>A</author></source></atlas>",
                  2, "'book', 'review', 'study', 'guideline', 'reference'");
}

/* Expected to say which root and name space were meant; libxml2 alone does not. */
static void
test_wrong_root_names_what_was_expected (void)
{
  assert_refused ("<atlas id=\"a\" version=\"1\"/>", 1, "expected");
  assert_refused ("\n<atlas xmlns=\"urn:bodychart:atlas:2\" id=\"a\" version=\"1\"/>", 2, "expected");
  assert_refused ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 1, "expected");
  assert_refused ("<muscle " NAMESPACE " id=\"a\"/>", 1, "expected");
}

/* That '1,5' is no coordinate helps nobody who does not know what one is: a decimal comma is what people write. */
static void
test_number_fault_says_how_a_number_is_written (void)
{
  assert_refused (
      "<atlas " NAMESPACE
      " id=\"a\" version=\"1\"><muscle id=\"m\" section=\"trunk\"><name>n</name><latin>l</latin><everyday>e</everyday>"
      "<action>a</action><location>l</location><point id=\"p\"><where>w</where>\n<at view=\"front\" x=\"1,5\" "
      "y=\"100\"/>"
      "<refers region=\"r\" level=\"essential\"/><cite source=\"s\" checked=\"no\"/></point><notice>n</notice>"
      "<cite source=\"s\" checked=\"no\"/></muscle></atlas>",
      2, "expected");
}

static void
test_one_fault_is_told_once (void)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  g_assert_null (read_text ("<atlas " NAMESPACE " id=\"A_b\" version=\"1\"/>", schema, problems));
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_many_faults_are_counted_not_listed (void)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  GString *body = g_string_new (NULL);
  g_autofree char *text = NULL, *messages = NULL;

  for (int i = 0; i < 50; i++)
    g_string_append_printf (
        body, "\n<region id=\"R%d\" sided=\"true\" views=\"front\"><name>n</name><everyday>e</everyday></region>", i);
  text = sample_file ("a", body->str);
  g_string_free (body, TRUE);
  g_assert_null (read_text (text, schema, problems));
  g_assert_cmpuint (problems->len, ==, 21);
  messages = problems_to_text (problems);
  assert_contains (messages, "30 more faults");
}

static void
test_lines_behind_65535_are_right (void)
{
  g_autofree char *breaks = g_strnfill (70000, '\n');
  g_autofree char *schema_fault =
      g_strdup_printf ("<atlas " NAMESPACE " id=\"a\" version=\"1\">%s<organ/></atlas>", breaks);
  g_autofree char *parser_fault = g_strdup_printf ("<atlas " NAMESPACE " id=\"a\" version=\"1\">%s</atla>", breaks);

  assert_refused (schema_fault, 70001, "organ");
  assert_refused (parser_fault, 70001, "mismatch");
}

static void
test_unknown_entity_is_refused (void)
{
  assert_refused ("<atlas " NAMESPACE " id=\"a\" version=\"1\">\n&boom;</atlas>", 2, "boom");
  assert_refused ("<atlas " NAMESPACE " id=\"&boom;\" version=\"1\"/>", 1, "boom");
  assert_refused ("<atlas " NAMESPACE " id=\"&nbsp;\" version=\"1\"/>", 1, "nbsp");
}

static void
test_billion_laughs_are_refused_unread (void)
{
  assert_refused ("<?xml version=\"1.0\"?>\n<!DOCTYPE atlas [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                  "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n"
                  "<atlas " NAMESPACE " id=\"&d;\" version=\"1\"/>",
                  2, "document type");
}

/* The same, hidden from the scan in the way described in test-xml-scan.c. */
static void
test_hidden_document_type_never_reaches_the_parser (void)
{
  assert_refused ("<!--> <x y='--> <!DOCTYPE atlas [<!ENTITY e 'smuggled'>]> <!-- '/> -->\n<atlas " NAMESPACE
                  " id=\"&e;\" version=\"1\"/>",
                  1, "document type");
}

static void
test_external_entity_is_never_opened (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL), *text = NULL;

  /* whoever opens the pipe waits for ever */
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  text = g_strdup_printf (
      "<!DOCTYPE atlas [<!ENTITY e SYSTEM \"%s\">]><atlas " NAMESPACE " id=\"a\" version=\"1\">&e;</atlas>", pipe_path);
  assert_refused (text, 1, "document type");
}

static void
test_schema_location_is_never_opened (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL), *text = NULL, *plain = NULL;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  text = g_strdup_printf ("<atlas " NAMESPACE " " XSI " xsi:schemaLocation=\"urn:other %s\" id=\"a\" version=\"1\"/>",
                          pipe_path);
  plain = g_strdup_printf ("<atlas " NAMESPACE " " XSI " xsi:noNamespaceSchemaLocation=\"%s\" id=\"a\" version=\"1\"/>",
                           pipe_path);
  assert_accepted (text);
  assert_accepted (plain);
}

static void
test_include_is_not_followed (void)
{
  assert_refused ("<atlas " NAMESPACE " xmlns:xi=\"http://www.w3.org/2001/XInclude\" id=\"a\" version=\"1\">\n"
                  "<xi:include href=\"/etc/passwd\" parse=\"text\"/></atlas>",
                  2, "include");
}

static gboolean
connected_cb (G_GNUC_UNUSED GSocketService *service,
              G_GNUC_UNUSED GSocketConnection *connection,
              G_GNUC_UNUSED GObject *source,
              gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return TRUE;
}

static void
test_network_is_never_asked (void)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GError) error = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);
  g_autofree char *located = NULL, *declared = NULL, *instruction = NULL;
  gboolean connected = FALSE;

  if (port == 0)
    {
      g_test_skip ("no network interface to listen on");
      return;
    }
  g_signal_connect (service, "incoming", G_CALLBACK (connected_cb), &connected);
  g_socket_service_start (service);
  located = g_strdup_printf ("<atlas " NAMESPACE " " XSI
                             " xsi:schemaLocation=\"urn:other http://127.0.0.1:%u/a.xsd\" id=\"a\" version=\"1\"/>",
                             port);
  declared = g_strdup_printf (
      "<!DOCTYPE atlas SYSTEM \"http://127.0.0.1:%u/a.dtd\"><atlas " NAMESPACE " id=\"a\" version=\"1\"/>", port);
  instruction = g_strdup_printf (
      "<?xml-stylesheet href=\"http://127.0.0.1:%u/a.xsl\"?><atlas " NAMESPACE " id=\"a\" version=\"1\"/>", port);
  assert_accepted (located);
  assert_refused (declared, 1, "document type");
  assert_accepted (instruction);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (connected);
}

static void
test_declared_encoding_does_not_change_the_reading (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  xmlDoc *document = read_text ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>M\xc3\xbcller</a>", NULL, problems);
  g_autofree char *content = NULL;

  assert_no_problem (problems);
  content = bc_xml_content (xmlDocGetRootElement (document));
  g_assert_cmpstr (content, ==, "M\xc3\xbcller");
  xmlFreeDoc (document);
  /* were it read as UTF-7, a document type would stand here that the scan could not see */
  assert_refused ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n+ADw-!DOCTYPE atlas+AD4-<atlas " NAMESPACE
                  " id=\"a\" version=\"1\"/>",
                  2, "");
}

static void
test_white_space_is_folded (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  xmlDoc *document = read_text (
      "<a b='  one\n two\t'> \n three  <!-- not this -->four <![CDATA[ <five> ]]>&#54;&amp; \n</a>", NULL, problems);
  const xmlNode *root = xmlDocGetRootElement (document);
  g_autofree char *attribute = bc_xml_attribute (root, "b"), *missing = bc_xml_attribute (root, "c"),
                  *content = bc_xml_content (root);

  g_assert_cmpstr (attribute, ==, "one two");
  g_assert_cmpstr (missing, ==, NULL);
  g_assert_cmpstr (content, ==, "three four <five> 6&");
  xmlFreeDoc (document);
}

static void
test_children_are_found_by_name (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  xmlDoc *document = read_text ("<a>text<!-- c --><b>1</b>\n<c/><b>2</b><?i?><d/></a>", NULL, problems);
  const xmlNode *root = xmlDocGetRootElement (document), *b = bc_xml_first (root, "b"), *c = bc_xml_first (root, "c");
  g_auto (GStrv) texts = bc_xml_child_texts (root, "b"), none = bc_xml_child_texts (root, "x");
  g_autofree char *joined = g_strjoinv ("+", texts), *first = bc_xml_child_text (root, "b"),
                  *missing = bc_xml_child_text (root, "x");
  g_autofree char *empty = bc_xml_child_text (root, "c");

  g_assert_true (b != NULL && bc_xml_is (b, "b") && bc_xml_line (b) == 1);
  g_assert_true (c != NULL && bc_xml_line (c) == 2);
  g_assert_true (bc_xml_next (b, NULL) == c);
  g_assert_true (bc_xml_first (root, NULL) == b);
  g_assert_null (bc_xml_first (root, "x"));
  g_assert_null (bc_xml_next (c, "c"));
  g_assert_cmpstr (joined, ==, "1+2");
  g_assert_cmpstr (first, ==, "1");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (missing, ==, NULL);
  g_assert_null (none[0]);
  xmlFreeDoc (document);
}

static guint64
fingerprint_of (const char *text)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a.xml", text);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  guint64 fingerprint = 0;
  xmlDoc *document = bc_xml_read_file (path, NULL, NULL, &fingerprint, problems);

  assert_no_problem (problems);
  xmlFreeDoc (document);
  return fingerprint;
}

static void
test_fingerprint_changes_with_the_content (void)
{
  g_assert_true (fingerprint_of ("<a>1</a>") == fingerprint_of ("<a>1</a>"));
  g_assert_true (fingerprint_of ("<a>1</a>") != fingerprint_of ("<a>2</a>"));
  g_assert_true (fingerprint_of ("<a>1</a>") != fingerprint_of ("<a>1</a> "));
}

static void
test_files_that_cannot_be_read_are_told (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *empty = temp_folder_write (folder, "empty.xml", ""),
                  *latin = temp_folder_write (folder, "latin.xml", "<a>\n\xfc</a>");
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *messages = NULL;

  g_assert_null (bc_xml_read_file (empty, NULL, NULL, NULL, problems));
  g_assert_null (bc_xml_read_file (latin, NULL, NULL, NULL, problems));
  g_assert_null (bc_xml_read_file (folder, NULL, NULL, NULL, problems));
  g_assert_null (bc_xml_read_file ("/nonexistent.xml", NULL, NULL, NULL, problems));
  g_assert_cmpuint (problems->len, ==, 4);
  messages = problems_to_text (problems);
  assert_contains (messages, "empty.xml: is empty, expected an XML document");
  assert_contains (messages, "latin.xml:2: byte 0xfc is not UTF-8 text");
  assert_contains (messages, "is a folder, pipe or device, expected a regular file");
  assert_contains (messages, "/nonexistent.xml: cannot be opened");
}

static void
test_file_over_the_limit_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *filling = g_strnfill (BC_XML_MAX_FILE_BYTES, ' '),
                  *text = g_strconcat ("<a>", filling, "</a>", NULL);
  g_autofree char *path = temp_folder_write (folder, "a.xml", text), *messages = NULL;
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  g_assert_null (bc_xml_read_file (path, NULL, NULL, NULL, problems));
  messages = problems_to_text (problems);
  assert_contains (messages, "has 8388615 bytes, expected at most 8388608");
}

static gpointer
read_bad_text (gpointer word)
{
  g_autofree char *text = g_strdup_printf ("<%s></b>", (const char *)word);

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      const BcProblem *problem;
      g_assert_null (read_text (text, NULL, problems));
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      assert_contains (problem->what, word);
    }
  return NULL;
}

static void
test_threads_get_their_own_faults (void)
{
  GThread *one = g_thread_new ("one", read_bad_text, (gpointer) "one"),
          *two = g_thread_new ("two", read_bad_text, (gpointer) "two");

  g_thread_join (one);
  g_thread_join (two);
}

/* libxml2 tells of a relative name space as a warning; a file that is used must not be called refused. */
static void
test_file_that_is_used_has_no_problem (void)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  static const char *const texts[] = {
    "<atlas " NAMESPACE " xmlns:q=\"relative\" id=\"a\" version=\"1\"/>",
    "<atlas " NAMESPACE " xml:base=\"x y\" id=\"a\" version=\"1\"/>",
    "<atlas " NAMESPACE " xml:lang=\"--\" id=\"a\" version=\"1\"/>",
    "<q:atlas id=\"a\" version=\"1\"/>",
    "<?xml version=\"1.1\"?><atlas " NAMESPACE " id=\"a\" version=\"1\"/>",
    "<?xml version=\"1.0\" standalone=\"yes\"?><?xml-x?><atlas " NAMESPACE " id=\"a\" version=\"1\"/>",
    "<atlas " NAMESPACE " xmlns:xmlns=\"urn:q\" id=\"a\" version=\"1\"/>",
    "<atlas " NAMESPACE " q:r=\"s\" id=\"a\" version=\"1\"/>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      xmlDoc *document = read_text (texts[i], schema, problems);
      if ((document != NULL) != (problems->len == 0))
        note_fault ("%s: %s with %u problems", texts[i], document != NULL ? "used" : "refused", problems->len);
      if (document != NULL)
        xmlFreeDoc (document);
    }
}

static void
test_broken_schema_accepts_nothing (void)
{
  static const char text[] = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"a\" "
                             "type=\"xs:nothing\"/></xs:schema>";

  if (g_test_subprocess ())
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
      g_autoptr (BcXmlSchema) schema = bc_xml_schema_new (bytes);
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_assert_null (read_text ("<a/>", schema, problems));
      g_assert_null (read_text ("<a/>", schema, problems));
      g_assert_cmpuint (problems->len, ==, 2);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT); /* libxml2 writes its own lines to standard error */
  g_test_trap_assert_passed ();
}

static gboolean
trust_everything (G_GNUC_UNUSED guint64 fingerprint)
{
  return TRUE;
}

static gboolean
trust_nothing (G_GNUC_UNUSED guint64 fingerprint)
{
  return FALSE;
}

static gboolean
is_used (const char *text, BcXmlTrustFunc trust)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *path = temp_folder_write (folder, "a.xml", text);
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  xmlDoc *document = bc_xml_read_file (path, schema, trust, NULL, problems);
  gboolean used = document != NULL;

  g_assert_cmpint (used, ==, problems->len == 0);
  if (used)
    xmlFreeDoc (document);
  return used;
}

static void
test_trust_spares_only_the_schema (void)
{
  static const char faulty[] = "<atlas " NAMESPACE " id=\"A_b\" version=\"1\"/>";

  g_assert_true (is_used (faulty, trust_everything));
  g_assert_false (is_used (faulty, trust_nothing));
  g_assert_false (is_used (faulty, NULL));
  g_assert_false (is_used ("<atlas", trust_everything));
  g_assert_false (is_used ("<!DOCTYPE a><atlas " NAMESPACE " id=\"a\" version=\"1\"/>", trust_everything));
  g_assert_false (is_used ("", trust_everything));
  g_assert_false (is_used ("<a>\xff</a>", trust_everything));
}

static gpointer
validate_often (gpointer schema)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      const BcProblem *problem;
      g_assert_null (read_text ("<atlas " NAMESPACE " id=\"A_b\" version=\"1\"/>", schema, problems));
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      assert_contains (problem->what, "A_b");
    }
  return NULL;
}

static void
test_threads_may_share_a_schema (void)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("validate", validate_often, schema);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/xml/good-file-is-accepted", test_good_file_is_accepted);
  g_test_add_func ("/xml/text-that-is-not-xml-is-refused", test_text_that_is_not_xml_is_refused);
  g_test_add_func ("/xml/faults-name-what-was-expected", test_faults_name_what_was_expected);
  g_test_add_func ("/xml/wrong-root-names-what-was-expected", test_wrong_root_names_what_was_expected);
  g_test_add_func ("/xml/number-fault-says-how-a-number-is-written", test_number_fault_says_how_a_number_is_written);
  g_test_add_func ("/xml/one-fault-is-told-once", test_one_fault_is_told_once);
  g_test_add_func ("/xml/many-faults-are-counted-not-listed", test_many_faults_are_counted_not_listed);
  g_test_add_func ("/xml/lines-behind-65535-are-right", test_lines_behind_65535_are_right);
  g_test_add_func ("/xml/unknown-entity-is-refused", test_unknown_entity_is_refused);
  g_test_add_func ("/xml/billion-laughs-are-refused-unread", test_billion_laughs_are_refused_unread);
  g_test_add_func ("/xml/hidden-document-type-never-reaches-the-parser",
                   test_hidden_document_type_never_reaches_the_parser);
  g_test_add_func ("/xml/external-entity-is-never-opened", test_external_entity_is_never_opened);
  g_test_add_func ("/xml/schema-location-is-never-opened", test_schema_location_is_never_opened);
  g_test_add_func ("/xml/include-is-not-followed", test_include_is_not_followed);
  g_test_add_func ("/xml/network-is-never-asked", test_network_is_never_asked);
  g_test_add_func ("/xml/declared-encoding-does-not-change-the-reading",
                   test_declared_encoding_does_not_change_the_reading);
  g_test_add_func ("/xml/white-space-is-folded", test_white_space_is_folded);
  g_test_add_func ("/xml/children-are-found-by-name", test_children_are_found_by_name);
  g_test_add_func ("/xml/fingerprint-changes-with-the-content", test_fingerprint_changes_with_the_content);
  g_test_add_func ("/xml/files-that-cannot-be-read-are-told", test_files_that_cannot_be_read_are_told);
  g_test_add_func ("/xml/file-over-the-limit-is-refused", test_file_over_the_limit_is_refused);
  g_test_add_func ("/xml/threads-get-their-own-faults", test_threads_get_their_own_faults);
  g_test_add_func ("/xml/file-that-is-used-has-no-problem", test_file_that_is_used_has_no_problem);
  g_test_add_func ("/xml/broken-schema-accepts-nothing", test_broken_schema_accepts_nothing);
  g_test_add_func ("/xml/trust-spares-only-the-schema", test_trust_spares_only_the_schema);
  g_test_add_func ("/xml/threads-may-share-a-schema", test_threads_may_share_a_schema);
  return g_test_run ();
}
