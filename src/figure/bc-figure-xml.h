/* Reading XML: the one place that knows libxml2.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/* The first or next child element; text and comments are passed over. */
#define BC_FIGURE_EACH_CHILD(child, node) \
  for (xmlNode *child = bc_figure_xml_element ((node)->children); child != NULL; \
       child = bc_figure_xml_element (child->next))

xmlDoc  *bc_figure_xml_read    (const char *path, GError **error);
xmlNode *bc_figure_xml_element (xmlNode *node);
gboolean bc_figure_xml_named   (const xmlNode *node, const char *name);
char    *bc_figure_xml_string  (xmlNode *node, const char *attribute);
gboolean bc_figure_xml_number  (xmlNode *node, const char *attribute, double *value, GError **error);
gboolean bc_figure_xml_yes     (xmlNode *node, const char *attribute);
char    *bc_figure_xml_require (xmlNode *node, const char *attribute, GError **error);
char    *bc_figure_xml_text    (xmlNode *node);
int      bc_figure_xml_line    (const xmlNode *node);
void     bc_figure_xml_refuse  (const xmlNode *node, GError **error);
