/* libxml2 behind one file. The order of the checks is the order of trust: size, encoding, scan, parser, schema.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-xml.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

#include "bc-safe-read.h"
#include "bc-xml-scan.h"

/* Never NOENT, DTDLOAD, DTDATTR, XINCLUDE or HUGE: each of them opens a hole. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES)
/* A file with more faults than this is told so; the first ones are what a person mends. */
#define MAX_FAULTS_SHOWN 20

struct _BcXmlSchema
{
  GBytes *text;
  GMutex mutex;      /* one validation at a time: files are parsed side by side */
  gboolean compiled; /* when first needed: files that are known to be right need no schema */
  xmlSchema *schema; /* NULL where it cannot be compiled */
};

typedef struct
{
  const char *path;
  GPtrArray *problems;
  guint n_shown;
  int last_line;
} Report;

/* libxml2 writes names as '{urn:…}name'; the name space says nothing to a person. */
static char *
readable_message (const char *message)
{
  g_autofree char *line = g_strdup (message != NULL ? message : "unknown fault");
  g_auto (GStrv) pieces = NULL;
  GString *result = g_string_new (NULL);

  g_strdelimit (line, "\n", ' ');
  g_strstrip (line);
  if (g_str_has_suffix (line, "."))
    line[strlen (line) - 1] = '\0';
  pieces = g_strsplit (line, "{urn:", -1);
  g_string_append (result, pieces[0]);
  for (guint i = 1; pieces[i] != NULL; i++)
    {
      const char *rest = strchr (pieces[i], '}');
      g_string_append (result, rest != NULL ? rest + 1 : pieces[i]);
    }
  return g_string_free (result, FALSE);
}

/* What libxml2 leaves out of some messages. */
static const char *
expectation_for (int code)
{
  switch (code)
    {
    case XML_SCHEMAV_CVC_ELT_1:
      return ", expected the element 'atlas' in the name space urn:bodychart:atlas:1";
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2:
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
      return ", expected a value of that form; numbers are written like 12.5";
    default:
      return "";
    }
}

static void
fault_cb (void *user_data, const xmlError *error)
{
  Report *report = user_data;
  g_autofree char *message = NULL;

  /* The facet that failed was told; that the value is therefore "not a valid value of the type" is an echo of it. */
  if (error->code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 || error->code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2)
    if (report->last_line == error->line)
      return;
  report->last_line = error->line;
  if (++report->n_shown > MAX_FAULTS_SHOWN)
    return;
  message = readable_message (error->message);
  bc_problems_add (report->problems, BC_PROBLEM_REFUSED, report->path, error->line, "%s%s", message,
                   expectation_for (error->code));
}

/**
 * bc_xml_schema_new:
 * @text: an XML Schema; a reference is taken
 *
 * Returns: (transfer full): the schema. It may be used by several threads.
 */
BcXmlSchema *
bc_xml_schema_new (GBytes *text)
{
  BcXmlSchema *self = g_new0 (BcXmlSchema, 1);

  bc_xml_init ();
  self->text = g_bytes_ref (text);
  g_mutex_init (&self->mutex);
  return self;
}

void
bc_xml_schema_free (BcXmlSchema *self)
{
  xmlSchemaFree (self->schema);
  g_mutex_clear (&self->mutex);
  g_bytes_unref (self->text);
  g_free (self);
}

static void
compile (BcXmlSchema *self)
{
  xmlSchemaParserCtxt *context =
      xmlSchemaNewMemParserCtxt (g_bytes_get_data (self->text, NULL), (int)g_bytes_get_size (self->text));

  self->compiled = TRUE;
  self->schema = context != NULL ? xmlSchemaParse (context) : NULL;
  if (context != NULL)
    xmlSchemaFreeParserCtxt (context);
}

static gboolean
holds_to_schema (xmlDoc *document, BcXmlSchema *schema, Report *report)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&schema->mutex);
  xmlSchemaValidCtxt *context;
  int result = -1;

  if (!schema->compiled)
    compile (schema);
  context = schema->schema != NULL ? xmlSchemaNewValidCtxt (schema->schema) : NULL;
  if (context != NULL)
    {
      xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc)(void *)fault_cb, report);
      result = xmlSchemaValidateDoc (context, document);
      xmlSchemaFreeValidCtxt (context);
    }
  if (report->n_shown > MAX_FAULTS_SHOWN)
    bc_problems_add (report->problems, BC_PROBLEM_REFUSED, report->path, 0, "%u more faults",
                     report->n_shown - MAX_FAULTS_SHOWN);
  if (result != 0 && report->n_shown == 0)
    bc_problems_add (report->problems, BC_PROBLEM_REFUSED, report->path, 0, "does not hold to the schema");
  return result == 0;
}

/* @damaged: what stands before the first fault is kept as well. */
static xmlDoc *
parse (const char *text, gsize size, gboolean damaged, Report *report)
{
  xmlParserCtxt *context;
  xmlDoc *document;

  bc_xml_init ();
  context = xmlNewParserCtxt ();
  xmlSetStructuredErrorFunc (report, (xmlStructuredErrorFunc)(void *)fault_cb);
  document = xmlCtxtReadMemory (context, text, (int)size, NULL, "UTF-8",
                                PARSE_OPTIONS | (damaged ? XML_PARSE_RECOVER : 0));
  xmlSetStructuredErrorFunc (NULL, NULL);
  /* a fault in the name spaces leaves a document behind; it is a fault all the same */
  if (!damaged && (!context->wellFormed || report->n_shown > 0))
    g_clear_pointer (&document, xmlFreeDoc);
  if (document == NULL && report->n_shown == 0)
    bc_problems_add (report->problems, BC_PROBLEM_REFUSED, report->path, 0,
                     "is not XML, expected a well-formed document");
  xmlFreeParserCtxt (context);
  return document;
}

/**
 * bc_xml_read_text:
 * @path: for messages
 * @text: the content, valid UTF-8
 * @size: its size in bytes
 * @schema: (nullable): what the document must hold to
 * @problems: where the faults go
 *
 * Returns: (transfer full) (nullable): the document; free with xmlFreeDoc().
 */
xmlDoc *
bc_xml_read_text (const char *path, const char *text, gsize size, BcXmlSchema *schema, GPtrArray *problems)
{
  Report report = { path, problems, 0, -1 };
  g_autofree char *what = NULL;
  xmlDoc *document;
  int line;

  if (!bc_xml_scan (text, size, &line, &what))
    {
      bc_problems_add (problems, BC_PROBLEM_REFUSED, path, line, "%s", what);
      return NULL;
    }
  document = parse (text, size, FALSE, &report);
  if (document != NULL && schema != NULL && !holds_to_schema (document, schema, &report))
    g_clear_pointer (&document, xmlFreeDoc);
  return document;
}

/**
 * bc_xml_read_damaged:
 * @path: for messages
 * @text: the content, valid UTF-8
 * @size: its size in bytes
 * @problems: where the faults go
 *
 * For files that are of value even where they are damaged: the part before the fault is given back, with the fault told.
 * No schema was asked: whoever walks the document trusts nothing in it.
 *
 * Returns: (transfer full) (nullable): the document or a part of it; free with xmlFreeDoc().
 */
xmlDoc *
bc_xml_read_damaged (const char *path, const char *text, gsize size, GPtrArray *problems)
{
  Report report = { path, problems, 0, -1 };
  g_autofree char *what = NULL;
  int line;

  if (bc_xml_scan (text, size, &line, &what))
    return parse (text, size, TRUE, &report);
  bc_problems_add (problems, BC_PROBLEM_REFUSED, path, line, "%s", what);
  return NULL;
}

/**
 * bc_xml_check:
 *
 * Returns: whether the document holds to the schema; where not, the faults are added to @problems.
 */
gboolean
bc_xml_check (const char *path, xmlDoc *document, BcXmlSchema *schema, GPtrArray *problems)
{
  Report report = { path, problems, 0, -1 };

  return holds_to_schema (document, schema, &report);
}

/* FNV-1a: tells versions of the data apart; it protects nothing. */
static guint64
fingerprint_of (const guchar *bytes, gsize size)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

/**
 * bc_xml_read_file:
 * @path: file name
 * @schema: (nullable): what the document must hold to
 * @trust: (nullable): answers for files that were checked against the schema when the program was built
 * @fingerprint: (out) (optional): a number that changes with the content
 * @problems: where the faults go
 *
 * Returns: (transfer full) (nullable): the document; free with xmlFreeDoc().
 */
xmlDoc *
bc_xml_read_file (const char *path,
                  BcXmlSchema *schema,
                  BcXmlTrustFunc trust,
                  guint64 *fingerprint,
                  GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  guint64 print;
  gsize size;
  int line;

  bytes = bc_safe_read_text (path, BC_XML_MAX_FILE_BYTES, &line, &error);
  if (bytes == NULL)
    {
      bc_problems_add (problems, BC_PROBLEM_REFUSED, path, line, "%s", error->message);
      return NULL;
    }
  text = g_bytes_get_data (bytes, &size);
  if (size == 0)
    {
      bc_problems_add (problems, BC_PROBLEM_REFUSED, path, 0, "is empty, expected an XML document");
      return NULL;
    }
  print = fingerprint_of ((const guchar *)text, size);
  if (fingerprint != NULL)
    *fingerprint = print;
  return bc_xml_read_text (path, text, size, trust != NULL && trust (print) ? NULL : schema, problems);
}

/* Walking. Names are local names: the schema has settled the name space before. */

gboolean
bc_xml_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

static const xmlNode *
seek (const xmlNode *node, const char *name)
{
  while (node != NULL && !(name != NULL ? bc_xml_is (node, name) : node->type == XML_ELEMENT_NODE))
    node = node->next;
  return node;
}

/**
 * bc_xml_first:
 * @name: (nullable): a local name, or NULL for any element
 *
 * Returns: (nullable): the first such child.
 */
const xmlNode *
bc_xml_first (const xmlNode *parent, const char *name)
{
  return seek (parent->children, name);
}

const xmlNode *
bc_xml_next (const xmlNode *node, const char *name)
{
  return seek (node->next, name);
}

/* Whether every space is one blank between two words, which is nearly always so. */
static gboolean
is_folded (const char *text)
{
  char before = ' ';

  for (const char *p = text; *p != '\0'; before = *p, p++)
    if (g_ascii_isspace (*p) && (*p != ' ' || before == ' '))
      return FALSE;
  return before != ' ' || *text == '\0';
}

/* White space is folded, as the schema's token type and the translators' tools see it. */
static char *
fold_white_space (const char *text)
{
  GString *folded;

  if (is_folded (text))
    return g_strdup (text);
  folded = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (folded, *p);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/* Text of a list of nodes; nearly always there is one, and its content needs no copy on the way. */
static char *
text_of (const xmlNode *children)
{
  xmlChar *joined;
  char *folded;

  if (children == NULL)
    return g_strdup ("");
  if (children->type == XML_TEXT_NODE && children->next == NULL)
    return fold_white_space ((const char *)children->content);
  joined = xmlNodeGetContent (children->parent);
  folded = fold_white_space (joined != NULL ? (const char *)joined : "");
  xmlFree (joined);
  return folded;
}

/**
 * bc_xml_attribute:
 *
 * Returns: (transfer full) (nullable): the value with white space folded, or NULL where there is none.
 */
char *
bc_xml_attribute (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *)attribute->name, name) == 0)
      return text_of (attribute->children);
  return NULL;
}

/**
 * bc_xml_content:
 *
 * Returns: (transfer full): the text of an element with white space folded.
 */
char *
bc_xml_content (const xmlNode *node)
{
  return text_of (node->children);
}

/**
 * bc_xml_raw_content:
 *
 * Returns: (transfer full): the text of an element as it stands there, line breaks and all.
 */
char *
bc_xml_raw_content (const xmlNode *node)
{
  xmlChar *joined = xmlNodeGetContent (node);
  char *text = g_strdup (joined != NULL ? (const char *)joined : "");

  xmlFree (joined);
  return text;
}

/**
 * bc_xml_name_space:
 *
 * Returns: (nullable): the name space of an element.
 */
const char *
bc_xml_name_space (const xmlNode *node)
{
  return node->ns != NULL ? (const char *)node->ns->href : NULL;
}

/**
 * bc_xml_child_text:
 *
 * Returns: (transfer full) (nullable): text of the first child of that name.
 */
char *
bc_xml_child_text (const xmlNode *parent, const char *name)
{
  const xmlNode *child = bc_xml_first (parent, name);

  return child != NULL ? bc_xml_content (child) : NULL;
}

/**
 * bc_xml_child_texts:
 *
 * Returns: (transfer full): texts of all children of that name; empty, never NULL.
 */
GStrv
bc_xml_child_texts (const xmlNode *parent, const char *name)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (const xmlNode *child = bc_xml_first (parent, name); child != NULL; child = bc_xml_next (child, name))
    g_ptr_array_add (texts, bc_xml_content (child));
  g_ptr_array_add (texts, NULL);
  return (GStrv)g_ptr_array_free (texts, FALSE);
}

int
bc_xml_line (const xmlNode *node)
{
  return (int)xmlGetLineNo (node);
}
