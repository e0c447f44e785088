/* Reading XML: the one place that knows libxml2.
 *
 * Files are read without network, entities or document types; messages name
 * the line, the caller adds the file.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-xml.h"

#include "bc-figure-plan.h"

#include <libxml/parser.h>
#include <string.h>

#define SIZE_MAX_BYTES (8 * 1024 * 1024)

static void
keep_first_error_cb (void *data, const xmlError *problem)
{
  GError **error = data;

  if (*error == NULL && problem->message != NULL)
    {
      g_autofree char *message = g_strchomp (g_strdup (problem->message));

      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_READ, "%d: %s", problem->line, message);
    }
}

/**
 * bc_figure_xml_read:
 *
 * Returns: (transfer full): the document, or NULL with @error set to
 * "line: what is wrong".
 */
xmlDoc *
bc_figure_xml_read (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;
  xmlDoc *doc;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (length > SIZE_MAX_BYTES)
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_READ, "the file is too large");
      return NULL;
    }
  xmlSetStructuredErrorFunc (&problem, (xmlStructuredErrorFunc) keep_first_error_cb);
  doc = xmlReadMemory (text, (int) length, path, NULL,
                       XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
  xmlSetStructuredErrorFunc (NULL, NULL);
  if (doc != NULL && (doc->intSubset != NULL || xmlDocGetRootElement (doc) == NULL))
    {
      xmlFreeDoc (doc);
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_READ, "1: a document type is not allowed");
      return NULL;
    }
  if (doc == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return doc;
}

xmlNode *
bc_figure_xml_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

gboolean
bc_figure_xml_named (const xmlNode *node, const char *name)
{
  return g_str_equal ((const char *) node->name, name);
}

int
bc_figure_xml_line (const xmlNode *node)
{
  return (int) xmlGetLineNo (node);
}

/* Returns: (transfer full) (nullable) */
char *
bc_figure_xml_string (xmlNode *node, const char *attribute)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

char *
bc_figure_xml_require (xmlNode *node, const char *attribute, GError **error)
{
  char *value = bc_figure_xml_string (node, attribute);

  if (value == NULL)
    g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT, "%d: <%s> needs the attribute “%s”",
                 bc_figure_xml_line (node), node->name, attribute);
  return value;
}

/* Leaves @value alone when the attribute is absent. */
gboolean
bc_figure_xml_number (xmlNode *node, const char *attribute, double *value, GError **error)
{
  g_autofree char *text = bc_figure_xml_string (node, attribute);
  char *end = NULL;
  double number;

  if (text == NULL)
    return TRUE;
  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0')
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT, "%d: %s=\"%s\" is not a number",
                   bc_figure_xml_line (node), attribute, text);
      return FALSE;
    }
  *value = number;
  return TRUE;
}

gboolean
bc_figure_xml_yes (xmlNode *node, const char *attribute)
{
  g_autofree char *text = bc_figure_xml_string (node, attribute);

  return g_strcmp0 (text, "yes") == 0;
}

char *
bc_figure_xml_text (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *copy = g_strdup (content != NULL ? (const char *) content : "");

  xmlFree (content);
  return copy;
}

void
bc_figure_xml_refuse (const xmlNode *node, GError **error)
{
  g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT, "%d: <%s> is not expected in <%s>",
               bc_figure_xml_line (node), node->name, node->parent->name);
}
