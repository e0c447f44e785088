/* Links between what is read and what is shown: a muscle opens, a place is marked, a page is read.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

char *bc_links_muscle (const BcMuscle *muscle);
char *bc_links_muscle_as (const BcMuscle *muscle, const char *words);
char *bc_links_place (const BcPlace *place, const char *words);
char *bc_links_condition (const BcCondition *condition);
char *bc_links_subject (const BcSubject *subject, const char *words);
char *bc_links_list (GPtrArray *links, const char *separator);
gboolean bc_links_open (BcSession *session, const char *uri);

G_END_DECLS
