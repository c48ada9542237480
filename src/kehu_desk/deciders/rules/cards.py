"""How the four styles want to be treated: values, what to do, what to bring, what to avoid. Source: business.md §3 (table of styles)."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Said(NamedTuple):
    """One text in both languages: paper is always Chinese, the screen in the language of the program."""

    zh: str
    en: str


class Card(NamedTuple):
    """The card of one style."""

    style: str
    values: Said
    treat: Said
    bring: Said
    avoid: Said


CARDS: Final[Mapping[str, Card]] = {
    card.style: card
    for card in (
        Card(
            "leader",
            Said("看重目标，直截了当，决断快；重产品价值甚于关系", "goals, direct, quick decision, product value over relationship"),
            Said("简短直接；先讲重要性和价值；请他拍板", "short and direct; state importance and value first; ask for the decision"),
            Said("一页价值说明、数字、期限", "one-page value sheet, numbers, deadline"),
            Said("寒暄闲聊、冗长的来龙去脉、选项过多", "small talk, long history, too many options"),
        ),
        Card(
            "influencer",
            Said(
                "希望大家参与，召集各部门负责人一起谈，关心谁来用",
                "wants many to take part, calls department heads together, cares who uses it",
            ),
            Said("与他本人建立沟通，同时扩展到相关负责人", "build communication with him AND widen to the heads concerned"),
            Said("研讨安排、使用人名单、各部门的好处", "workshop plan, user list, per-department benefits"),
            Said("背着同事单独定下来", "deciding alone behind colleagues"),
        ),
        Card(
            "follower",
            Said("求稳妥，要与其他高层意见一致", "safety, agreement with other executives"),
            Said("说明别人也赞成、风险低", "show that others agree and risk is low"),
            Said(
                "同行与上级的参考和背书、保证条款、试用",
                "references, endorsements from peers/superiors, guarantee clauses, trial",
            ),
            Said("逼他第一个出头", "forcing him to go first"),
        ),
        Card(
            "inspector",
            Said("重任务、精确、逻辑和实际适用", "task, precision, logic, practical fitness"),
            Said("事实准确，条理分明，证明合用", "exact facts, logical order, prove the fit"),
            Said("规格、检测报告、合同草案、对照表", "specifications, test reports, contract draft, comparison table"),
            Said("含糊的说法、数字有误", "vague claims, errors in figures"),
        ),
    )
}
STATEMENTS: Final = (
    Said("先问结果与好处", "asks for results and benefits first"),
    Said("当场能拍板", "can decide on the spot"),
    Said("常请相关部门一起听", "often asks the departments concerned to listen along"),
    Said("关心谁来用、他们怎么看", "cares who will use it and what they think"),
    Said("追问规格、数据、依据", "asks for specifications, data, grounds"),
    Said("要求书面、逐条核对", "wants it in writing and checks point by point"),
    Said("先看别人怎么选、上级怎么想", "first looks at what others choose and superiors think"),
    Said("强调稳妥、怕出错", "stresses safety, is afraid of mistakes"),
)
"""The eight statements of the questionnaire, two for each style in the order of rules.styles.STYLES."""


def card_of(style: str) -> Card | None:
    """The card of a style; None for no style."""
    return CARDS.get(style)
