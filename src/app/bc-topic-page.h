/* The page of one topic for learning, and the list of all topics.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-page-writer.h"

G_BEGIN_DECLS

void bc_topic_page_write (const BcPageWriter *writer, const BcTopic *topic);
void bc_topic_page_write_list (const BcPageWriter *writer);
void bc_topic_page_write_body (const BcPageWriter *writer, const BcTopic *topic);

G_END_DECLS
